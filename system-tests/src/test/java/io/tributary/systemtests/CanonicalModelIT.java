package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/examples/canonical, sent by a partner, becomes rows of all tables of the model, and the API tells them. */
@SystemTest
class CanonicalModelIT {
    private static final String SOURCE = "partner-systems";
    private static final Path EXAMPLE = Path.of("../docs/examples/canonical/everything.json");
    /** The tables that the records of the example end in; an inquiry is an interaction, too. */
    private static final List<String> TABLES = List.of(
            "CRM_RELATION",
            "CRM_ATTRIBUTE",
            "CRM_SEGMENT_MEMBER",
            "CRM_CUSTOMER_NAME",
            "CRM_CONTACT_POINT",
            "CRM_POSTAL_ADDRESS",
            "CRM_IDENTIFIER",
            "CRM_INTERACTION",
            "CRM_INQUIRY",
            "CRM_MESSAGE",
            "CRM_COMPLAINT",
            "CRM_SATISFACTION",
            "CRM_ORDER",
            "CRM_INVOICE",
            "CRM_RETURN",
            "CRM_LEAD",
            "CRM_OPPORTUNITY",
            "CRM_OFFER",
            "CRM_RESPONSE",
            "CRM_TASK",
            "CRM_CONSENT_ACT");

    private final String word = Unique.word();
    private final String cyrillic =
            word.chars().mapToObj(c -> String.valueOf((char) ('а' + c % 32))).collect(Collectors.joining());
    private final String email = "a.petrova." + word + "@example.com";
    private final String phone = Unique.phone();

    @Test
    void every_kind_of_record_of_the_example_ends_in_its_table(Hub hub) {
        long customer = sendExample(hub);

        for (String table : TABLES) {
            assertThat(hub.database().count("SELECT COUNT(*) FROM " + table + " WHERE CUSTOMER_ID = ?", customer))
                    .as(table)
                    .isPositive();
        }
        assertThat(hub.database().count("SELECT COUNT(*) FROM CRM_PRODUCT WHERE PRODUCT_NUMBER = ?", "P-4711-" + word))
                .isEqualTo(1);
        assertThat(hub.database()
                        .count("SELECT COUNT(*) FROM CRM_CAMPAIGN WHERE CAMPAIGN_NUMBER = ?", "SPRING-26-" + word))
                .isEqualTo(1);
    }

    @Test
    void the_api_tells_who_the_customer_is(Hub hub) {
        JsonNode profile = hub.api().get("api/customers/" + sendExample(hub));

        assertThat(profile.path("salutation").asText()).isEqualTo("ms");
        assertThat(profile.path("formOfAddress").asText()).isEqualTo("formal");
        assertThat(profile.path("gender").asText()).isEqualTo("f");
        assertThat(profile.path("lifeCycle").asText()).isEqualTo("customer");
        assertThat(profile.path("nameScript").asText()).isEqualTo("Latn");
        assertThat(profile.path("names"))
                .extracting(name -> name.path("script").asText())
                .containsExactlyInAnyOrder("Cyrl", "Hani", "Latn");
        assertThat(profile.path("contactPoints")).hasSize(5);
        JsonNode first = profile.path("contactPoints").get(0);
        assertThat(first.path("value").asText()).isEqualTo("anna." + email.substring(2));
        assertThat(first.path("preferred").asBoolean()).isTrue();
        assertThat(first.path("hours").asText()).isEqualTo("Mo-Fr 09:00-17:00");
        assertThat(profile.path("addresses"))
                .extracting(address -> address.path("use").asText())
                .containsExactly("work", "billing");
        assertThat(profile.at("/relations/0/buyingRole").asText()).isEqualTo("decider");
        assertThat(profile.path("attributes"))
                .extracting(attribute -> attribute.path("value").asText())
                .containsExactlyInAnyOrder("3", "1200", "durability before price");
        assertThat(profile.at("/segments/0/licensedUntil").asText()).isEqualTo("2026-12-31");
        assertThat(profile.at("/segments/0/score").asDouble()).isEqualTo(87.5);
    }

    @Test
    void a_customer_is_found_by_a_name_in_another_script(Hub hub) {
        long customer = sendExample(hub);

        assertThat(hub.api()
                        .get("api/customers?name=" + encoded("Анна " + cyrillic))
                        .path("customers"))
                .extracting(found -> found.path("id").asLong())
                .containsExactly(customer);
    }

    @Test
    void a_later_message_says_more_of_a_contact_point_and_clears_what_is_no_more(Hub hub) {
        long customer = sendExample(hub);
        Partner.of(hub)
                .text(
                        """
                        [{"type": "customer", "asOf": "2026-03-05", "cleared": ["birthDate"],
                          "contactPoints": [{"kind": "EMAIL", "value": "%s", "use": "home", "preferred": true}]}]
                        """
                                .formatted(email),
                        Map.of("tributary_key", word + "-2"));
        hub.records().awaitState(SOURCE, word + "-2", "APPLIED");

        JsonNode profile = hub.api().get("api/customers/" + customer);

        assertThat(profile.path("birthDate").isNull()
                        || profile.path("birthDate").isMissingNode())
                .isTrue();
        assertThat(profile.path("displayName").asText()).isEqualTo("Anna Petrova");
        assertThat(profile.at("/contactPoints/0/value").asText()).isEqualTo(email);
        assertThat(profile.at("/contactPoints/0/use").asText()).isEqualTo("home");
        assertThat(profile.at("/contactPoints/1/preferred").asBoolean()).isFalse();
        assertThat(profile.at("/contactPoints/1/hours").asText()).isEqualTo("Mo-Fr 09:00-17:00");
        assertThat(hub.database()
                        .count(
                                "SELECT VERSION_NO FROM CRM_CONTACT_POINT WHERE CUSTOMER_ID = ? AND POINT_VALUE = ?",
                                customer,
                                email))
                .isEqualTo(2);
    }

    @Test
    void an_older_word_on_an_attribute_or_a_segment_changes_nothing(Hub hub) {
        long customer = sendExample(hub);
        String older =
                """
                [{"type": "customer", "emails": ["%s"], "asOf": "2026-02-01"},
                 {"type": "attribute", "kind": "DEMOGRAPHIC", "name": "household-size", "value": "2", "asOf": "%s"},
                 {"type": "segment", "scheme": "postcode-clusters", "code": "B2-%s", "member": false, "asOf": "%s"}]
                """;
        send(hub, word + "-older", older.formatted(email, "2026-02-01", word, "2026-02-01"));
        JsonNode before = hub.api().get("api/customers/" + customer);
        send(hub, word + "-newer", older.formatted(email, "2026-04-01", word, "2026-04-01"));
        JsonNode after = hub.api().get("api/customers/" + customer);

        assertThat(before.at("/segments/0/member").asBoolean()).isTrue();
        assertThat(before.path("attributes").toString()).contains("\"value\":\"3\"");
        assertThat(after.at("/segments/0/member").asBoolean()).isFalse();
        assertThat(after.path("attributes").toString())
                .contains("\"value\":\"2\"")
                .doesNotContain("\"value\":\"3\"");
    }

    @Test
    void a_relation_finds_the_other_customer_who_becomes_known_later(Hub hub) {
        long customer = sendExample(hub);
        assertThat(hub.api().get("api/customers/" + customer).at("/relations/0").has("other"))
                .isFalse();
        send(
                hub,
                word + "-org",
                """
                [{"type": "customer", "kind": "ORGANISATION", "organisation": "Beispiel Pumpen GmbH",
                  "externalIds": [{"system": "erp", "value": "K-100001-%s"}]}]
                """
                        .formatted(word));

        JsonNode relation = hub.api().get("api/customers/" + customer).at("/relations/0");
        long organisation = relation.path("other").asLong();

        assertThat(hub.api()
                        .get("api/customers/" + organisation)
                        .at("/relations/0/customer")
                        .asLong())
                .isEqualTo(customer);
    }

    private long sendExample(Hub hub) {
        try {
            String json = Files.readString(EXAMPLE)
                    .replace("a.petrova@example.com", email)
                    .replace("Anna.Petrova@example.com", "Anna." + email.substring(2))
                    .replace("Анна Петрова", "Анна " + cyrillic)
                    .replace("030 901820", phone)
                    .replace("DE 123 456 789", "DE " + word)
                    .replace("11 111 111 111", word)
                    .replaceAll(
                            "\"(K-1000\\d\\d|K-100234|B2|C-2026-17|P-4711|P-0099|O-2026-0815|R-2026-3001|RET-2026-5|SPRING-26"
                                    + "|TF-2002|OPP-77|OFF-77-1|T-501|example-payment-1)\"",
                            "\"$1-" + word + "\"")
                    .replace("R-2026-3001, thank you", "R-2026-3001-" + word + ", thank you");
            send(hub, word, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        eventually(() -> assertThat(hub.records().customersWithEmail(email)).hasSize(1));
        return Long.parseLong(hub.records().customersWithEmail(email).get(0));
    }

    private static void send(Hub hub, String key, String json) {
        Partner.of(hub).text(json, Map.of("tributary_key", key, "tributary_source", SOURCE));
        hub.records().awaitState(SOURCE, key, "APPLIED");
    }

    private static String encoded(String text) {
        return HubApi.encoded(text);
    }
}
