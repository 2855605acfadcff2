package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {
    private final Source source = new Source(
            "erp", Channel.JMS, true, "canonical", null, 1000, null, null, null, null, null, null, null, null);
    private final Preview preview =
            new Preview(new Translator(Path.of("."), new SourceCatalog(List.of(source))), Translating.RECEIVED_AT);

    @Test
    void an_input_that_is_understood_is_shown_as_canonical_json() throws IOException {
        assertThat(
                        json(
                                "[{\"type\":\"payment\",\"reference\":\"r\",\"amount\":{\"amount\":\"1.50\",\"currency\":\"EUR\"}}]"))
                .isEqualTo(
                        "{\"input\":\"in.json\",\"source\":\"erp\",\"status\":\"canonical\",\"records\":[{\"type\":\"payment\","
                                + "\"reference\":\"r\",\"direction\":\"CREDIT\",\"amount\":{\"amount\":\"1.50\",\"currency\":\"EUR\"},"
                                + "\"reversal\":false}],\"problems\":[]}");
    }

    @Test
    void an_input_that_is_not_understood_is_shown_with_its_problems() throws IOException {
        assertThat(json("[{\"type\":\"invoice\",\"number\":\"1\"}]"))
                .isEqualTo(
                        "{\"input\":\"in.json\",\"source\":\"erp\",\"status\":\"quarantined\",\"records\":[],"
                                + "\"problems\":[{\"path\":\"/0\",\"code\":\"schema.required\",\"message\":\"\\\"total\\\" is missing\"}]}");
    }

    @Test
    void an_input_that_is_too_long_is_rejected(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("long.json"), "x".repeat(1001));
        Preview.Result result = preview.file(source, "long.json", file);
        assertThat(result.status()).isEqualTo(Preview.Status.REJECTED);
        assertThat(result.problems()).extracting(Problem::code).containsExactly("input.too-large");
    }

    @Test
    void what_the_graph_api_answers_is_taken_for_enriched_leads() throws IOException {
        assertThat(MetaLeadAnswers.of(bytes("{\"id\":\"7\",\"field_data\":[]}")))
                .containsExactly(
                        bytes("{\"notification\":{\"leadgenId\":\"7\"},\"lead\":{\"id\":\"7\",\"field_data\":[]}}"));
        assertThat(MetaLeadAnswers.of(bytes("{\"data\":[{\"id\":7},{\"id\":8}]}")))
                .hasSize(2);
        assertThat(MetaLeadAnswers.of(bytes("{\"object\":\"page\",\"entry\":[]}")))
                .isEmpty();
        assertThat(MetaLeadAnswers.of(bytes("no json"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "a.JSON, '', application/json",
                "a.eml, '', message/rfc822",
                "a.xml, '', application/xml",
                "a.csv, '', text/csv",
                "a.form, a=b, application/x-www-form-urlencoded",
                "a.txt, '  {\"a\":1}', application/json",
                "a.txt, '--xy z', 'multipart/form-data; boundary=\"xy z\"'",
                "a.form, '', application/x-www-form-urlencoded",
                "README, '', -",
            })
    void a_media_type_is_guessed_from_name_and_content(String name, String content, String expected) {
        assertThat(MediaTypes.guess(name, bytes(content))).isEqualTo(expected);
    }

    private String json(String content) throws IOException {
        return CanonicalJson.write(
                preview.bytes(source, "in.json", "in.json", bytes(content)).json());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
