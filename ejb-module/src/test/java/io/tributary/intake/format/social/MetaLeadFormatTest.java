package io.tributary.intake.format.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.Splitting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaLeadFormatTest {
    private static final String WEBHOOK =
            """
            {"object":"page","entry":[
              {"id":1,"time":1763628554,"changes":[
                {"field":"leadgen","value":{"leadgen_id":44444444444444444444,"page_id":"9007199254740993","form_id":5,
                  "adgroup_id":"6","ad_id":"7","created_time":1763628554}},
                {"field":"feed","value":{"item":"post"}}]},
              {"id":1,"changes":[{"field":"leadgen","value":{"leadgen_id":"45"}}]},
              {"id":1,"messaging":[]}]}""";
    private static final String ANSWER =
            """
            {"created_time":"2015-02-28T08:49:14+0000","id":"45","ad_id":"8","score": 1.50,
             "field_data":[{"name":"email","values":["a@example.org"]},{"name":"toys","values":["x"]},{"name":"toys","values":["y",3]},{"name":"none"}],
             "custom_disclaimer_responses":[{"checkbox_key":"a","is_checked":"1"},{"checkbox_key":"b","is_checked":""}]}""";

    private final MetaLeadFormat format = new MetaLeadFormat();

    @Test
    void a_webhook_is_split_into_leads_and_ids_keep_every_digit() throws Exception {
        List<RawRecord> records = Splitting.split(format, WEBHOOK);
        assertThat(Splitting.keys(records)).containsExactly("lead:44444444444444444444", "lead:45");
        assertThat(Splitting.json(records.get(0)))
                .isEqualTo(Map.of(
                        "leadgenId", "44444444444444444444",
                        "pageId", "9007199254740993",
                        "formId", "5",
                        "adgroupId", "6",
                        "adId", "7",
                        "createdTime", "1763628554"));
        assertThat(MetaLead.id(records.get(0).body())).isEqualTo("44444444444444444444");
    }

    @Test
    void an_enriched_lead_holds_both_parts_byte_for_byte_and_can_be_read() throws Exception {
        byte[] notification = Splitting.split(format, WEBHOOK).get(1).body();
        byte[] enriched = MetaLead.enrich(notification, ANSWER.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(enriched, StandardCharsets.UTF_8)).contains(ANSWER);
        assertThat(MetaLead.isEnriched(enriched)).isTrue();
        assertThat(MetaLead.isEnriched(notification)).isFalse();
        assertThat(Splitting.read(format, enriched))
                .isEqualTo(Map.of(
                        "leadId", "45",
                        "adId", "8",
                        "createdTime", "2015-02-28T08:49:14Z",
                        "fields",
                                Map.of(
                                        "email",
                                        List.of("a@example.org"),
                                        "toys",
                                        List.of("x", "y", "3"),
                                        "none",
                                        List.of()),
                        "consents",
                                List.of(Map.of("key", "a", "checked", true), Map.of("key", "b", "checked", false))));
    }

    @Test
    void a_lead_that_was_not_fetched_cannot_be_read() throws Exception {
        byte[] notification = Splitting.split(format, WEBHOOK).get(0).body();
        assertThat(Splitting.codes(() -> Splitting.read(format, notification))).containsExactly("meta.not-enriched");
    }

    @Test
    void a_lead_that_the_graph_api_does_not_give_is_refused_in_its_words() throws Exception {
        byte[] notification = Splitting.split(format, WEBHOOK).get(0).body();
        byte[] error = "{\"error\":{\"message\":\"Object with ID '1' does not exist\",\"code\":100}}"
                .getBytes(StandardCharsets.UTF_8);

        byte[] body = MetaLead.enrich(notification, error);

        assertThat(Splitting.codes(() -> Splitting.read(format, body))).containsExactly("meta.graph-error");
    }

    @Test
    void an_answer_about_another_lead_is_refused() throws Exception {
        byte[] notification = Splitting.split(format, WEBHOOK).get(0).body();
        byte[] enriched = MetaLead.enrich(notification, ANSWER.getBytes(StandardCharsets.UTF_8));
        assertThat(Splitting.codes(() -> Splitting.read(format, enriched))).containsExactly("meta.lead-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "[]", "{\"id\":\"1\"},\"x\":{\"id\":\"2\"}", "{\"mistake\":{\"code\":190}}"})
    void what_is_no_lead_does_not_enrich(String answer) {
        assertThat(Splitting.problems(() -> MetaLead.enrich(
                        "{\"leadgenId\":\"1\"}".getBytes(StandardCharsets.UTF_8),
                        answer.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    @Test
    void everything_wrong_with_a_webhook_is_said() {
        String wrong = WEBHOOK.replace("\"page\"", "\"user\"")
                .replace("\"45\"", "\"../me\"")
                .replace("44444444444444444444", "4.4e19");
        assertThat(Splitting.problems(() -> Splitting.split(format, wrong)))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly(
                        "/object meta.object",
                        "/entry/0/changes/0/value/leadgen_id meta.lead-id",
                        "/entry/1/changes/0/value/leadgen_id meta.lead-id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[1]",
                "{\"object\":\"page\"}",
                "{\"object\":\"page\",\"entry\":[]}x",
                "{\"a\":1,\"a\":2}"
            })
    void a_malformed_webhook_is_refused(String body) {
        assertThat(Splitting.problems(() -> Splitting.split(format, body))).isNotEmpty();
    }

    @Test
    void a_malformed_webhook_that_was_accepted_is_quarantined_with_the_same_problems() {
        String wrong = WEBHOOK.replace("\"page\"", "\"user\"");
        byte[] body = wrong.getBytes(StandardCharsets.UTF_8);
        assertThat(Splitting.problems(() -> Splitting.read(format, body)))
                .isEqualTo(Splitting.problems(() -> Splitting.split(format, wrong)))
                .isNotEmpty();
    }

    @Test
    void depth_is_bounded() {
        assertThat(Splitting.codes(() -> Splitting.split(format, "{\"a\":" + "[".repeat(100_000))))
                .containsExactly("json.malformed");
    }

    @Test
    void a_webhook_about_other_things_holds_no_lead() throws Exception {
        assertThat(Splitting.split(format, "{\"object\":\"page\",\"entry\":[{\"changes\":[{\"field\":\"feed\"}]}]}"))
                .isEmpty();
    }

    @Test
    void a_signature_is_valid_only_for_the_same_bytes_and_secret() {
        byte[] body = "{\"name\":\"\\u00e4\"}".getBytes(StandardCharsets.UTF_8);
        String header = "sha256=2acc6d5ac5e10fef8c7a3c4c9d8eb2d3b8c0e5d9c4ba34f5f2a0ab1dbb2ba33a";
        String right = MetaSignature.of("secret", body);
        assertThat(right).matches("sha256=[0-9a-f]{64}");
        assertThat(MetaSignature.valid("secret", body, right)).isTrue();
        assertThat(MetaSignature.valid("secret", body, header)).isFalse();
        assertThat(MetaSignature.valid("other", body, right)).isFalse();
        assertThat(MetaSignature.valid("secret", "{\"name\":\"ä\"}".getBytes(StandardCharsets.UTF_8), right))
                .isFalse();
        for (String malformed : new String[] {
            "",
            "sha256=",
            right.substring(7),
            "sha1=" + right.substring(7),
            right + "0",
            right.toUpperCase(java.util.Locale.ROOT),
            right + "\n"
        }) {
            assertThat(MetaSignature.valid("secret", body, malformed)).isFalse();
        }
        assertThat(MetaSignature.valid("secret", body, null)).isFalse();
        assertThat(MetaSignature.valid("", body, right)).isFalse();
    }

    @Test
    void the_signature_is_hmac_sha256_as_in_rfc_4231() {
        assertThat(MetaSignature.of("Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
