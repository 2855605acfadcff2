package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi.Answer;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is accepted is applied or held with a reason; nothing of it is given up, for that would be a fault of the hub. */
@SystemTest
class HostileInputIT {
    private final String email = Unique.email();
    private final String key = Unique.word();

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "a character that databases cannot hold", "{\"email\": \"%s\", \"message\": \"a\\u0000b\"}"),
                Arguments.of("half a character", "{\"email\": \"%s\", \"message\": \"a\\ud800b\"}"),
                Arguments.of(
                        "characters beyond the basic plane", "{\"email\": \"%s\", \"message\": \"\\ud83d\\ude80𠮷\"}"),
                Arguments.of("a very long name", "{\"email\": \"%s\", \"name\": \"" + "n".repeat(5_000) + "\"}"),
                Arguments.of("a very long company", "{\"email\": \"%s\", \"company\": \"" + "c".repeat(5_000) + "\"}"),
                Arguments.of("a very long subject", "{\"email\": \"%s\", \"subject\": \"" + "s".repeat(5_000) + "\"}"),
                Arguments.of(
                        "a very long message", "{\"email\": \"%s\", \"message\": \"" + "王".repeat(150_000) + "\"}"),
                Arguments.of(
                        "a very long phone number", "{\"email\": \"%s\", \"phone\": \"" + "1".repeat(5_000) + "\"}"),
                Arguments.of("a very long postal code", "{\"email\": \"%s\", \"zip\": \"" + "1".repeat(500) + "\"}"),
                Arguments.of(
                        "a very long email address",
                        "{\"message\": \"%s\", \"email\": \"" + "e".repeat(500) + "@x.example\"}"),
                Arguments.of("no email address", "{\"email\": \"nobody at all\", \"message\": \"%s\"}"),
                Arguments.of(
                        "a language that is none",
                        "{\"email\": \"%s\", \"language\": \"'; DROP TABLE CRM_RECEIPT; --\"}"),
                Arguments.of("lists and objects", "{\"email\": [\"%s\", 7], \"message\": {\"a\": [1, {\"b\": true}]}}"),
                Arguments.of("numbers", "{\"email\": \"%s\", \"message\": 1e400, \"phone\": 49305550100}"),
                Arguments.of("only blanks", "{\"email\": \"%s\", \"message\": \"  \\t\\n \", \"name\": \"\\u00a0\"}"),
                Arguments.of("a key with blanks", "{\"email\": \"%s\", \"message\": \"m\", \"_key\": \"a b\\nc\"}"),
                Arguments.of(
                        "a very long key",
                        "{\"email\": \"%s\", \"message\": \"m\", \"_key\": \"" + "k".repeat(5_000) + "\"}"),
                Arguments.of("nothing that is known", "{\"colour\": \"%s\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void a_form_with(String what, String json, Hub hub) {
        Answer answer = hub.api()
                .send(hub.api()
                        .request("forms/website")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.replace("%s", email))));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String trace = answer.json().path("receipt").asText();
        assertDecided(hub, "SELECT RECEIPT_STATE FROM CRM_RECEIPT WHERE TRACE_ID = ?", trace);
    }

    @Test
    void a_form_with_a_content_type_longer_than_anybody_keeps(Hub hub) {
        Answer answer = hub.api()
                .send(hub.api()
                        .request("forms/website")
                        .header("Content-Type", "application/json; x=" + "y".repeat(400))
                        .POST(BodyPublishers.ofString("{\"email\": \"%s\", \"message\": \"hello\"}".formatted(email))));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String trace = answer.json().path("receipt").asText();
        assertDecided(hub, "SELECT RECEIPT_STATE FROM CRM_RECEIPT WHERE TRACE_ID = ?", trace);
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("two customers", "[{\"type\": \"customer\"}, {\"type\": \"customer\"}]"),
                Arguments.of("an empty customer", "[{\"type\": \"customer\"}]"),
                Arguments.of("no records", "[]"),
                Arguments.of("null", "null"),
                Arguments.of("a number", "17"),
                Arguments.of("an unknown type", "[{\"type\": \"spaceship\"}]"),
                Arguments.of(
                        "an unknown member", "[{\"type\": \"customer\", \"emails\": [\"%s\"], \"colour\": \"red\"}]"),
                Arguments.of("the same member twice", "[{\"type\": \"customer\", \"type\": \"inquiry\"}]"),
                Arguments.of(
                        "a day that is none",
                        "[{\"type\": \"customer\", \"emails\": [\"%s\"], \"birthDate\": \"1999-02-31\"}]"),
                Arguments.of(
                        "a moment before all time",
                        "[{\"type\": \"customer\", \"emails\": [\"%s\"], \"asOf\": \"-999999999-01-01T00:00:00Z\"}]"),
                Arguments.of(
                        "a moment after all time",
                        "[{\"type\": \"customer\", \"emails\": [\"%s\"], \"asOf\": \"+999999999-12-31T23:59:59Z\"}]"),
                Arguments.of(
                        "a day of five digits",
                        "[{\"type\": \"customer\", \"emails\": [\"%s\"], \"birthDate\": \"99999-01-01\"}]"),
                Arguments.of("an amount beyond all columns", payment("99999999999999999999.99", "EUR")),
                Arguments.of("an amount finer than its column", payment("1.00001", "EUR")),
                Arguments.of("an amount with an exponent", payment("1e999999999", "EUR")),
                Arguments.of("a negative amount", payment("-1.00", "EUR")),
                Arguments.of("an unknown currency", payment("1.00", "ZZZ")),
                Arguments.of(
                        "no character",
                        "[{\"type\": \"customer\", \"name\": {\"full\": \"a\\u0000b\"}, \"emails\": [\"%s\"]}]"),
                Arguments.of(
                        "half a character",
                        "[{\"type\": \"customer\", \"name\": {\"full\": \"\\udc00\"}, \"emails\": [\"%s\"]}]"),
                Arguments.of(
                        "an empty address", "[{\"type\": \"customer\", \"emails\": [\"\", \" \", \"%s\", \"%s\"]}]"),
                Arguments.of(
                        "a very long id",
                        "[{\"type\": \"customer\", \"externalIds\": [{\"system\": \"erp\", \"value\": \""
                                + "9".repeat(5_000) + "\"}]}]"),
                Arguments.of(
                        "an attachment of nothing",
                        "[{\"type\": \"inquiry\", \"text\": \"x\", \"attachments\": [{\"part\": 7, \"sizeBytes\": 1}]}]"),
                Arguments.of("deep nesting", "[".repeat(5_000) + "]".repeat(5_000)),
                Arguments.of("bytes of no text", "\u0000\u0001\u0002"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void a_message_with(String what, String json, Hub hub) {
        Partner.of(hub).text(json.replace("%s", email), Map.of("tributary_key", key));

        assertDecided(hub, "SELECT RECEIPT_STATE FROM CRM_RECEIPT WHERE INTAKE_KEY = ?", key);
    }

    private static void assertDecided(Hub hub, String sql, String argument) {
        eventually(() ->
                assertThat(hub.database().texts(sql, argument)).singleElement().isIn("APPLIED", "QUARANTINED"));
        assertThat(hub.api().get("api/dead-letters").path("entries")).isEmpty();
    }

    private static String payment(String amount, String currency) {
        return """
                [{"type": "payment", "reference": "%%s", "direction": "CREDIT", "reversal": false,
                  "amount": {"amount": "%s", "currency": "%s"}}]
                """
                .formatted(amount, currency);
    }
}
