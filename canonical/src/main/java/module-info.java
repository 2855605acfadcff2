/**
 * The canonical data model of Tributary: what every source's records become, and the envelope in which they travel. Free of
 * frameworks, so that other systems may use it too. A module because the sealed family of records spans packages.
 */
module io.tributary.canonical {
    requires transitive com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports io.tributary.canonical;
    exports io.tributary.canonical.customer;
    exports io.tributary.canonical.conversation;
    exports io.tributary.canonical.inquiry;
    exports io.tributary.canonical.billing;
    exports io.tributary.canonical.commerce;
    exports io.tributary.canonical.sales;
    exports io.tributary.canonical.lead;
    exports io.tributary.canonical.consent;

    opens io.tributary.canonical;
    opens io.tributary.canonical.customer;
    opens io.tributary.canonical.conversation;
    opens io.tributary.canonical.inquiry;
    opens io.tributary.canonical.billing;
    opens io.tributary.canonical.commerce;
    opens io.tributary.canonical.sales;
    opens io.tributary.canonical.lead;
    opens io.tributary.canonical.consent;
}
