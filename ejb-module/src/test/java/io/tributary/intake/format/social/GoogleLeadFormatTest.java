package io.tributary.intake.format.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.Splitting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleLeadFormatTest {
    private static final String LEAD =
            """
            {"lead_id" : "lead1", "user_column_data":[
              {"column_id":"FULL_NAME","column_name":"Full Name","string_value":"陈红"},
              {"column_id":"EMAIL","string_value":"a@example.org"},
              {"column_name":"Budget?","string_value":"1"},{"column_name":"Budget?","string_value":"2"},
              {"column_id":"CITY","string_value":""}],
             "api_version":"1.0","form_id":9223372036854775807,"campaign_id":"12","google_key" : "s\\"e\\u0063ret \\\\",
             "is_test":true,"adgroup_id":0,"creative_id":3,"lead_submit_time":"2026-11-20T09:49:14+01:00","gcl_id":"x"}""";

    private final GoogleLeadFormat format = new GoogleLeadFormat();

    @Test
    void a_lead_is_kept_as_it_was_sent_but_for_the_key() throws Exception {
        RawRecord record = Splitting.split(format, LEAD).get(0);
        assertThat(record.key()).isEqualTo("lead:lead1");
        assertThat(new String(record.body(), StandardCharsets.UTF_8))
                .isEqualTo(LEAD.replace("\"s\\\"e\\u0063ret \\\\\"", "\"\""));
    }

    @Test
    void a_lead_is_read() throws Exception {
        assertThat(Splitting.read(format, Splitting.split(format, LEAD).get(0).body()))
                .isEqualTo(Map.of(
                        "leadId", "lead1",
                        "formId", "9223372036854775807",
                        "campaignId", "12",
                        "adgroupId", "0",
                        "creativeId", "3",
                        "test", true,
                        "submittedAt", "2026-11-20T08:49:14Z",
                        "columns", Map.of("FULL_NAME", "陈红", "EMAIL", "a@example.org", "Budget?", "1, 2")));
    }

    @Test
    void the_key_is_found_whatever_the_order_of_members() {
        assertThat(GoogleLead.key(bytes(LEAD))).contains("s\"ecret \\");
        assertThat(GoogleLead.key(bytes("{\"google_key\":123,\"lead_id\":\"1\"}")))
                .contains("123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "nonsense",
                "{\"google_key\":null}",
                "{\"google_key\":\"\"}",
                "{\"google_key\":{\"a\":1}}",
                "{\"google_key\":\"a\",\"google_key\":\"b\"}",
                "[{\"google_key\":\"a\"}]"
            })
    void a_body_without_one_key_has_none(String body) {
        assertThat(GoogleLead.key(bytes(body))).isEmpty();
    }

    @Test
    void a_body_in_another_encoding_has_no_key() {
        String lead = "{\"lead_id\":1,\"google_key\":\"a\"}";
        assertThat(GoogleLead.key(lead.getBytes(StandardCharsets.UTF_16LE))).isEmpty();
        assertThat(GoogleLead.key(("\ufeff" + lead).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void a_key_of_any_kind_at_any_place_is_blanked() throws Exception {
        assertThat(new String(
                        GoogleLead.withoutKey(bytes(
                                "{\"a\":{\"google_key\":[1,{\"b\":2}]},\"google_key\":123 ,\"z\":\"google_key\"}")),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{\"google_key\":\"\"},\"google_key\":\"\" ,\"z\":\"google_key\"}");
        String large = "x".repeat(50_000);
        assertThat(new String(
                        GoogleLead.withoutKey(
                                bytes("{\"p\":\"" + large + "\",\"google_key\":\"" + large + "\",\"q\":1}")),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"p\":\"" + large + "\",\"google_key\":\"\",\"q\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"google_key\":\"k\"}|google.lead-id", "[]|json.not-an-object", "{|json.malformed"})
    void a_malformed_lead_is_refused(String body, String code) {
        assertThat(Splitting.codes(() -> Splitting.split(format, body))).containsExactly(code);
    }

    @Test
    void an_id_that_no_database_could_store_makes_a_hashed_key() throws Exception {
        for (String id : List.of("a\\u0000b", "a\\ud800b", "x".repeat(500))) {
            assertThat(Splitting.split(format, "{\"lead_id\":\"" + id + "\"}")
                            .get(0)
                            .key())
                    .matches("sha256:[0-9a-f]{64}");
        }
    }

    @Test
    void a_column_needs_a_name() {
        assertThat(Splitting.codes(() -> Splitting.read(
                        format, bytes("{\"lead_id\":1,\"user_column_data\":[{\"string_value\":\"x\"}]}"))))
                .isEqualTo(List.of("google.column-id"));
    }

    @Test
    void a_moment_that_cannot_be_read_is_left_out() throws Exception {
        assertThat(Splitting.read(format, bytes("{\"lead_id\":1,\"lead_submit_time\":\"yesterday\"}")))
                .doesNotContainKey("submittedAt");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
