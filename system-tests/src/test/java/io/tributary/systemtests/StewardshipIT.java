package io.tributary.systemtests;

import static io.tributary.systemtests.CanonicalMessages.list;
import static io.tributary.systemtests.CanonicalMessages.read;
import static io.tributary.systemtests.CanonicalMessages.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.systemtests.harness.Distribution;
import io.tributary.systemtests.harness.Distribution.Outcome;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi.Answer;
import io.tributary.systemtests.harness.SystemTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people decide about who is who, over HTTP and by command; what belongs to customers goes with them. */
@SystemTest
class StewardshipIT {
    private static final String WHY = "\"reason\": \"says Ms Weber\", \"who\": \"anna\"";

    private final CanonicalMessages one = CanonicalMessages.unique();
    private final CanonicalMessages other = CanonicalMessages.unique();

    @Test
    void everything_goes_over_with_a_merge_and_back_with_an_unmerge(Hub hub) {
        long first = arrives(hub, one, true);
        long second = arrives(hub, other, false);
        JsonNode firstBefore = customer(hub, first);
        JsonNode secondBefore = customer(hub, second);

        JsonNode merged = ordered(hub, second, "merge", "\"with\": %d".formatted(first));

        assertThat(merged.path("outcome").asText()).isEqualTo("merged");
        assertThat(merged.path("id").asLong()).isEqualTo(first);
        JsonNode both = customer(hub, second);
        assertThat(both.path("id").asLong()).isEqualTo(first);
        assertThat(both.path("requestedId").asLong()).isEqualTo(second);
        assertThat(list(both.path("formerIds"))).extracting(JsonNode::asLong).containsExactly(second);
        assertThat(texts(both.path("contactPoints"), "value")).contains(one.email(), other.email());
        assertThat(texts(both.path("timeline"), "type"))
                .filteredOn(type ->
                        List.of("inquiry", "payment", "consent", "order").contains(type))
                .hasSize(8);
        assertThat(found(hub, other.email())).containsExactly(Long.toString(first));
        assertThat(consent(hub, first)).containsExactly("0"); // one allowed it, the other forbade it later

        assertThat(ordered(hub, first, "merge", "\"with\": %d".formatted(second))
                        .path("outcome")
                        .asText())
                .isEqualTo("already-the-same");

        JsonNode parted = ordered(hub, first, "unmerge", "\"former\": %d".formatted(second));

        assertThat(parted.path("outcome").asText()).isEqualTo("unmerged");
        assertThat(list(parted.path("customers"))).extracting(JsonNode::asLong).containsExactly(first, second);
        assertSame(customer(hub, first), firstBefore);
        assertSame(customer(hub, second), secondBefore);
        assertThat(consent(hub, first)).containsExactly("1");
        assertThat(consent(hub, second)).containsExactly("0");
        assertThat(hub.database()
                        .texts(
                                "SELECT AUDIT_ACTION FROM CRM_AUDIT WHERE ACTOR = 'anna' AND AUDIT_SUBJECT = ? ORDER BY ID",
                                "customer/" + first))
                .startsWith("customer.merge")
                .endsWith("customer.unmerge");
    }

    @Test
    void who_is_never_to_be_merged_is_told_with_the_decision_and_how_to_withdraw_it(Hub hub) {
        long first = arrives(hub, one, true);
        long second = arrives(hub, other, true);
        long act = ordered(hub, first, "never-merge", "\"with\": %d".formatted(second))
                .path("act")
                .asLong();

        Answer refused = order(hub, "customers/%d/merge".formatted(first), "\"with\": %d, %s".formatted(second, WHY));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asText())
                .contains("anna", "says Ms Weber", "/api/match/acts/%d/withdraw".formatted(act));
        assertThat(refused.json().path("acts").path(0).path("act").path("id").asLong())
                .isEqualTo(act);
        JsonNode explained = hub.api().get("api/match/explain?a=%d&b=%d".formatted(first, second));
        assertThat(explained.path("same").asBoolean()).isFalse();
        assertThat(explained.path("verdict").asText()).contains("anna");
        assertThat(order(hub, "match/acts/%d/withdraw".formatted(act), WHY).status())
                .isEqualTo(200);
        assertThat(order(hub, "match/acts/%d/withdraw".formatted(act), WHY).status())
                .isEqualTo(409);
        JsonNode acts = hub.api().get("api/match/acts?state=withdrawn&customer=" + first);
        assertThat(texts(acts.path("acts"), "id")).contains(Long.toString(act));
        assertThat(ordered(hub, first, "merge", "\"with\": %d".formatted(second))
                        .path("outcome")
                        .asText())
                .isEqualTo("merged");
    }

    @Test
    void a_golden_record_is_explained_down_to_the_hash_of_the_input(Hub hub) {
        long first = arrives(hub, one, true);
        long second = arrives(hub, other, false);
        ordered(hub, first, "confirm", "\"with\": %d".formatted(second));

        JsonNode why = hub.api().get("api/customers/%d/why".formatted(second));

        assertThat(why.path("id").asLong()).isEqualTo(first);
        assertThat(why.path("requestedId").asLong()).isEqualTo(second);
        assertThat(texts(why.path("acts"), "kind")).containsExactly("confirm");
        assertThat(texts(why.path("history"), "from")).contains(Long.toString(second));
        assertThat(why.path("profiles")).hasSize(2);
        assertThat(why.path("profiles").path(0).path("features").isObject()).isTrue();
        JsonNode name = list(why.path("fields")).stream()
                .filter(field -> field.path("field").asText().equals("name"))
                .findFirst()
                .orElseThrow();
        assertThat(name.path("origin").path("rawSha256").asText()).hasSize(64);
        assertThat(name.path("origin").path("source").asText()).isEqualTo(CanonicalMessages.SOURCE);
        assertThat(texts(why.path("parts").path("contactPoints"), "value")).contains(one.email(), other.email());
        assertThat(why.path("parts")
                        .path("contactPoints")
                        .path(0)
                        .path("origin")
                        .path("mappingVersion")
                        .asText())
                .isNotEmpty();
        assertThat(hub.api()
                        .get("api/match/explain?a=%d&b=%d".formatted(first, second))
                        .path("path"))
                .hasSize(1);
    }

    @Test
    void source_records_are_taken_out_with_what_came_with_them(Hub hub) {
        long customer = arrives(hub, one, true);
        JsonNode record = customer(hub, customer).path("sources").path(0);
        one.send(hub, portrayal(one), "{\"type\": \"inquiry\", \"text\": \"the second\"}");
        JsonNode second = list(customer(hub, customer).path("sources")).stream()
                .filter(each -> each.path("id").asLong() != record.path("id").asLong())
                .findFirst()
                .orElseThrow();

        JsonNode parted = ordered(
                hub,
                customer,
                "unmerge",
                "\"sourceRecords\": [%d]".formatted(second.path("id").asLong()));

        assertThat(parted.path("customers")).hasSize(2);
        long taken = list(parted.path("customers")).stream()
                .mapToLong(JsonNode::asLong)
                .filter(id -> id != customer)
                .findFirst()
                .orElseThrow();
        assertThat(texts(customer(hub, taken).path("timeline"), "text")).contains("the second");
        assertThat(texts(customer(hub, customer).path("timeline"), "text")).doesNotContain("the second");
    }

    @Test
    void the_commands_say_the_same_to_people_and_to_programs(Hub hub) {
        long first = arrives(hub, one, true);
        long second = arrives(hub, other, true);

        assertThat(run(hub, "merge", first, second, "--reason", "known").out()).contains("merged", "customer " + first);
        assertThat(run(hub, "why", second).out()).contains("customer " + first, one.email(), "Decisions:", "known");
        assertThat(run(hub, "explain", first, second).out()).contains("decision of a person", "total");
        JsonNode acts = read(run(hub, "acts", "--customer", first, "--json").out());
        assertThat(texts(acts.path("acts"), "reason")).containsExactly("known");
        assertThat(run(hub, "unmerge", first, "--former", second, "--reason", "an error")
                        .out())
                .contains("unmerged", "customers now %d, %d".formatted(first, second));
        assertThat(run(hub, "possible").code()).isZero();
        assertThat(run(hub, "models").out()).contains("shipped");
        assertThat(run(hub, "merge", first, first, "--reason", "nonsense").code())
                .isEqualTo(1);
        assertThat(run(hub, "merge", first, second).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merge       | {\"with\": 1}                              | 400",
                "merge       | {\"reason\": \"r\"}                        | 400",
                "merge       | {\"with\": \"x\", \"reason\": \"r\"}       | 400",
                "merge       | {\"with\": SELF, \"reason\": \"r\"}        | 400",
                "merge       | {\"with\": 1, \"reason\": \"  \"}          | 400",
                "merge       | {\"with\": 1, \"reason\": \"\\u0000\"}     | 400",
                "merge       | [1]                                        | 400",
                "merge       | nonsense                                   | 400",
                "merge       | {\"with\": 999999999999999999, \"reason\": \"r\"}         | 404",
                "unmerge     | {\"reason\": \"r\"}                        | 400",
                "unmerge     | {\"former\": SELF, \"reason\": \"r\"}      | 409",
                "unmerge     | {\"sourceRecords\": [], \"reason\": \"r\"} | 400",
                "unmerge     | {\"sourceRecords\": [999999999999999999], \"reason\": \"r\"}  | 404",
                "never-merge | {\"with\": SELF, \"reason\": \"r\"}        | 400",
                "confirm     | {}                                         | 400",
            })
    void what_makes_no_sense_is_refused(String what, String body, int status, Hub hub) {
        long customer = arrives(hub, one, true);
        Answer answer = hub.api()
                .post("api/customers/%d/%s".formatted(customer, what), body.replace("SELF", Long.toString(customer)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotEmpty();
    }

    @Test
    void a_reason_may_be_long_but_not_too_long(Hub hub) {
        long customer = arrives(hub, one, true);
        assertThat(order(
                                hub,
                                "customers/%d/confirm".formatted(customer),
                                "\"reason\": \"%s\"".formatted("ß".repeat(1000)))
                        .status())
                .isEqualTo(200);
        assertThat(order(
                                hub,
                                "customers/%d/confirm".formatted(customer),
                                "\"reason\": \"%s\"".formatted("ß".repeat(1001)))
                        .status())
                .isEqualTo(400);
        assertThat(order(
                                hub,
                                "customers/%d/confirm".formatted(customer),
                                "\"reason\": \"%s\"".formatted("ß".repeat(400_000)))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/customers/abc/why",
                "api/customers/999999999999999999/why",
                "api/match/explain?a=999999999999999999&b=1",
                "api/match/acts?customer=999999999999999999",
                "api/match/models/999999999"
            })
    void what_does_not_exist_is_not_found(String path, Hub hub) {
        assertThat(hub.api().send(hub.api().authorised(path).GET()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/match/explain",
                "api/match/explain?a=1",
                "api/match/explain?a=1&b=1",
                "api/match/explain?a=1&b=%27",
                "api/match/possible?after=1",
                "api/match/acts?state=maybe",
                "api/match/acts?customer=abc"
            })
    void what_cannot_be_understood_is_refused(String path, Hub hub) {
        assertThat(hub.api().send(hub.api().authorised(path).GET()).status()).isEqualTo(400);
    }

    /** Somebody whom nobody resembles, with an inquiry, a payment, an order and a consent or its refusal. */
    private static long arrives(Hub hub, CanonicalMessages person, boolean allows) {
        person.send(
                hub,
                portrayal(person),
                "{\"type\": \"inquiry\", \"text\": \"of %s\"}".formatted(person.email()),
                """
                {"type": "order", "number": "%2$s", "total": {"amount": "10.00", "currency": "EUR"}}
                """,
                """
                {"type": "payment", "reference": "%2$s", "amount": {"amount": "10.00", "currency": "EUR"}}
                """,
                """
                {"type": "consent", "purpose": "marketing", "channel": "email", "granted": %s, "occurredAt": "%s"}
                """
                        .formatted(allows, allows ? CanonicalMessages.MONDAY : CanonicalMessages.TUESDAY));
        return Long.parseLong(
                String.valueOf(hub.records().awaitCustomer(person.email()).get("id")));
    }

    private static String portrayal(CanonicalMessages person) {
        return "{\"type\": \"customer\", \"name\": {\"full\": \"%1$s %2$s\", \"given\": \"%1$s\", \"family\": \"%2$s\"}, \"emails\": [\"%3$s\"]}"
                .formatted(given(person), family(person), person.email());
    }

    private static String given(CanonicalMessages person) {
        return person.number().substring(3, 8);
    }

    private static String family(CanonicalMessages person) {
        return person.other().substring(3);
    }

    private static JsonNode customer(Hub hub, long id) {
        return hub.api().get("api/customers/" + id);
    }

    private static List<String> found(Hub hub, String email) {
        return texts(hub.api().get("api/customers?email=" + email).path("customers"), "id");
    }

    private static List<String> consent(Hub hub, long customer) {
        return hub.database().texts("SELECT IS_GRANTED FROM CRM_V_CONSENT WHERE CUSTOMER_ID = ?", customer);
    }

    /** But for versions and moments of change. */
    private static void assertSame(JsonNode now, JsonNode before) {
        for (String member : List.of(
                "id", "state", "displayName", "names", "contactPoints", "identifiers", "addresses", "timeline")) {
            assertThat(now.path(member)).as(member).isEqualTo(before.path(member));
        }
        assertThat(texts(now.path("sources"), "id")).isEqualTo(texts(before.path("sources"), "id"));
    }

    private static JsonNode ordered(Hub hub, long customer, String what, String members) {
        Answer answer = order(hub, "customers/%d/%s".formatted(customer, what), members + ", " + WHY);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Answer order(Hub hub, String path, String members) {
        return hub.api().post("api/" + path, "{%s}".formatted(members));
    }

    private static Outcome run(Hub hub, String command, Object... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "match";
        all[1] = command;
        for (int i = 0; i < arguments.length; i++) {
            all[i + 2] = String.valueOf(arguments[i]);
        }
        all[all.length - 2] = "--data";
        all[all.length - 1] = hub.folder().data().toString();
        return Distribution.run(all);
    }
}
