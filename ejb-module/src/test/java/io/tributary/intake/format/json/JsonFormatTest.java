package io.tributary.intake.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.intake.format.ASource;
import io.tributary.intake.format.MalformedInputException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatTest {
    private final JsonFormat format = new JsonFormat();

    @Test
    void numbers_keep_every_digit() throws Exception {
        assertThat(read("{\"id\":9007199254740993,\"amount\":119.00,\"tiny\":1E-400,\"t\":true,\"n\":null}"))
                .containsEntry("id", "9007199254740993")
                .containsEntry("amount", "119.00")
                .containsEntry("tiny", "1E-400")
                .containsEntry("t", true)
                .containsEntry("n", null);
    }

    @Test
    void the_key_is_the_objects_own_id_or_a_hash_of_its_bytes() throws Exception {
        assertThat(key("{\"id\":9007199254740993}")).isEqualTo("9007199254740993");
        assertThat(key("{\"key\":\"a b\"}")).isEqualTo("a b");
        assertThat(key("{\"id\":\"\",\"key\":\"k\"}")).isEqualTo("k");
        assertThat(key("{\"id\":{\"x\":1}}")).matches("sha256:[0-9a-f]{64}");
        assertThat(key("{\"id\":\"" + "x".repeat(500) + "\"}")).matches("sha256:[0-9a-f]{64}");
        assertThat(key("{\"a\":1}")).isEqualTo(key("{\"a\":1}")).isNotEqualTo(key("{\"a\":2}"));
    }

    @Test
    void other_unicode_encodings_and_declared_charsets_are_understood() throws Exception {
        String json = "{\"a\":\"Привет\"}";
        Map<String, String> expected = Map.of("a", "Привет");
        assertThat(ASource.read(format, ASource.json(), json.getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo(expected);
        assertThat(ASource.read(format, ASource.json(), ("\ufeff" + json).getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(expected);
        assertThat(ASource.read(
                        format,
                        ASource.json(),
                        json.getBytes(Charset.forName("windows-1251")),
                        "application/json; charset=windows-1251"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''|json.not-an-object
                    []|json.not-an-object
                    "x"|json.not-an-object
                    {"a":1|json.malformed
                    {"a":1}}|json.malformed
                    {"a":1} {"b":2}|json.malformed
                    {"a":1,"a":2}|json.malformed
                    {"a":01}|json.malformed
                    {"a":NaN}|json.malformed
                    {a:1}|json.malformed
                    """)
    void what_is_not_strict_json_is_refused(String json, String code) {
        refused(json.getBytes(StandardCharsets.UTF_8), code);
    }

    @Test
    void depth_count_and_encoding_are_checked() {
        refused(("{\"a\":".repeat(65) + "1" + "}".repeat(65)).getBytes(StandardCharsets.UTF_8), "json.malformed");
        refused(("{\"a\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), "json.malformed");
        refused(("{\"a\":[" + "1,".repeat(200_001) + "1]}").getBytes(StandardCharsets.UTF_8), "json.too-many-values");
        refused(("{\"a\":" + "1".repeat(2_000) + "}").getBytes(StandardCharsets.UTF_8), "json.malformed");
        refused(new byte[] {'{', '"', (byte) 0xfc, '"', ':', '1', '}'}, "json.malformed");
    }

    private Map<String, Object> read(String json) throws MalformedInputException {
        return ASource.read(format, ASource.json(), json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private String key(String json) throws MalformedInputException {
        return ASource.only(format, ASource.json(), json.getBytes(StandardCharsets.UTF_8), "application/json")
                .key();
    }

    private void refused(byte[] json, String code) {
        assertThatThrownBy(() -> ASource.only(format, ASource.json(), json, null))
                .isInstanceOfSatisfying(MalformedInputException.class, e -> assertThat(e.problems())
                        .singleElement()
                        .extracting("code")
                        .isEqualTo(code));
    }
}
