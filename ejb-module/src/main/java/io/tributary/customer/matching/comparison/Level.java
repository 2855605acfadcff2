package io.tributary.customer.matching.comparison;

/** How far two values agree. Each comparison uses some of the levels; the first are the best. */
public enum Level {
    /** The same value. */
    SAME,
    /** Another form of the same value: a nickname, another transliteration, words in another order. */
    VARIANT,
    /** So alike that one is probably a slip of the other. */
    TYPO,
    /** Day and month, or given and family name, have changed places. */
    SWAPPED,
    /** The whole address but for one part of it. */
    NEAR,
    /** A part is the same: one word of several, two parts of a date. */
    PART,
    /** One is the initial of the other. */
    INITIAL,
    /** The words' first letters make the other. */
    ACRONYM,
    /** Somewhat alike. */
    SIMILAR,
    /** Years that lie side by side. */
    ABOUT,
    /** The same part before the at sign. */
    LOCAL,
    /** The same ending digits. */
    TAIL,
    /** The same street. */
    STREET,
    /** The same postal code. */
    AREA,
    /** The same town, where no more is known of one of them. */
    CITY,
    /** The same town, but another street or postal code. */
    TOWN,
    /** The same house's domain. */
    DOMAIN,
    /** The same mailbox or word that everybody uses: info@. */
    ROLE,
    /** One digit apart, but a generation between them. */
    DECADE,
    /** Alike, but each a well-known value of its own: Jan and Jana. */
    CONFUSABLE,
    /** Two values. */
    DIFFERENT
}
