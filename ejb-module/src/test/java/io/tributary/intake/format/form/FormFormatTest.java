package io.tributary.intake.format.form;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.intake.format.ASource;
import io.tributary.intake.format.AttachmentContent;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFormatTest {
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=XyZ";
    private final FormFormat format = new FormFormat();

    @Test
    void url_encoded_fields_are_decoded_and_repeated_ones_become_lists() throws Exception {
        assertThat(fields("name=Anna+%D0%9A.&topic=a&topic=b&empty=&message=one%0D%0Atwo&flag", URL_ENCODED))
                .isEqualTo(Map.of(
                        "name", "Anna К.", "topic", List.of("a", "b"), "empty", "", "message", "one\ntwo", "flag", ""));
    }

    @Test
    void a_percent_sign_that_escapes_nothing_stands_for_itself() throws Exception {
        assertThat(fields("a=100%&b=5%zz&c=%4", URL_ENCODED)).isEqualTo(Map.of("a", "100%", "b", "5%zz", "c", "%4"));
    }

    @Test
    void the_charset_is_utf_8_unless_the_form_or_its_media_type_names_another() throws Exception {
        assertThat(fields("a=%FC", URL_ENCODED + "; charset=ISO-8859-1")).containsEntry("a", "ü");
        assertThat(fields("a=%CF%F0%E8&_charset_=windows-1251", URL_ENCODED)).isEqualTo(Map.of("a", "При"));
        refused("a=%FC", URL_ENCODED, "form.charset");
        refused("a=b", URL_ENCODED + "; charset=x-klingon", "form.charset-unknown");
    }

    @Test
    void control_characters_do_not_get_through() throws Exception {
        assertThat(fields("a=x%00y%1Bz%09", URL_ENCODED)).containsEntry("a", "xyz\t");
    }

    @Test
    void multipart_carries_fields_and_files() throws Exception {
        String body = part("form-data; name=\"name\"", null, "Анна") + part("form-data; name=\"topic\"", null, "a")
                + part("form-data; name=\"topic\"", null, "b")
                + part("form-data; name=\"cv\"; filename=\"Lebenslauf ü.pdf\"", "application/pdf", "%PDF-1.7\r\n\r\nx")
                + part("form-data; name=\"none\"; filename=\"\"", "application/octet-stream", "") + "--XyZ--\r\n";
        Map<String, Object> read = read(body, MULTIPART);
        assertThat(read.get("fields")).isEqualTo(Map.of("name", "Анна", "topic", List.of("a", "b")));
        assertThat(read.get("files"))
                .isEqualTo(List.of(Map.of(
                        "part", 0,
                        "field", "cv",
                        "fileName", "Lebenslauf ü.pdf",
                        "contentType", "application/pdf",
                        "sizeBytes", 13)));
        AttachmentContent file = format.attachment(record(body, MULTIPART), ASource.form(), 0);
        assertThat(file.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("%PDF-1.7\r\n\r\nx");
        assertThatThrownBy(() -> format.attachment(record(body, MULTIPART), ASource.form(), 1))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void multipart_may_name_its_charset_in_a_field_or_in_a_part() throws Exception {
        Charset cyrillic = Charset.forName("windows-1251");
        String body = part("form-data; name=\"a\"", null, "Привет")
                + part("form-data; name=\"_charset_\"", null, "windows-1251")
                + part("form-data; name=\"f\"; filename=\"Файл.txt\"", "text/plain", "x") + "--XyZ--\r\n";
        Map<String, Object> read = ASource.read(format, ASource.form(), body.getBytes(cyrillic), MULTIPART);
        assertThat(read.get("fields")).isEqualTo(Map.of("a", "Привет"));
        assertThat(read.toString()).contains("fileName=Файл.txt");
        String own = part("form-data; name=\"a\"", "text/plain; charset=KOI8-R", "Привет") + "--XyZ--\r\n";
        assertThat(ASource.read(format, ASource.form(), own.getBytes(Charset.forName("KOI8-R")), MULTIPART)
                        .get("fields"))
                .isEqualTo(Map.of("a", "Привет"));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\Ann\\cv.pdf, cv.pdf",
        "/abs/x.txt, x.txt",
        "cv\u202efdp.exe, cvfdp.exe",
        "a%22b.txt, 'a\"b.txt'",
        ".., ",
    })
    void file_names_keep_no_path(String sent, @Nullable String kept) throws Exception {
        String body = part("form-data; name=f; filename=\"" + sent + "\"", "text/plain", "x") + "--XyZ--\r\n";
        assertThat(read(body, MULTIPART).get("files"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .extracting("fileName")
                .isEqualTo(kept);
    }

    @Test
    void json_is_a_form_too() throws Exception {
        assertThat(fields(
                        "{\"name\":\"Ann\",\"age\":12345678901234567890.10,\"ok\":true,\"no\":null,\"tags\":[\"a\",1],\"at\":{\"x\":2}}",
                        "application/json"))
                .isEqualTo(Map.of(
                        "name", "Ann",
                        "age", "12345678901234567890.10",
                        "ok", "true",
                        "tags", List.of("a", "1"),
                        "at", Map.of("x", "2")));
    }

    @Test
    void a_form_in_a_file_shows_its_encoding_in_its_first_bytes() throws Exception {
        assertThat(fields("{\"a\":\"b\"}", null)).isEqualTo(Map.of("a", "b"));
        assertThat(fields("a=b\n", null)).isEqualTo(Map.of("a", "b"));
        assertThat(fields(part("form-data; name=a", null, "b") + "--XyZ--", null))
                .isEqualTo(Map.of("a", "b"));
    }

    @Test
    void hidden_fields_of_the_page_are_not_passed_on() throws Exception {
        assertThat(fields("_key=k&website_url=&_started=1&_charset_=utf-8&a=b", URL_ENCODED))
                .isEqualTo(Map.of("a", "b"));
    }

    @Test
    void the_pages_own_key_is_the_key() throws Exception {
        assertThat(key("_key=9f0c-77&a=b", URL_ENCODED)).isEqualTo("9f0c-77");
        assertThat(key("{\"_key\":\"9f0c-77\",\"a\":\"b\"}", "application/json"))
                .isEqualTo("9f0c-77");
    }

    @Test
    void a_key_that_is_not_sane_is_not_used() throws Exception {
        assertThat(key("_key=" + "x".repeat(201), URL_ENCODED)).startsWith("sha256:");
        assertThat(key("_key=a&_key=b", URL_ENCODED)).startsWith("sha256:");
        assertThat(key("_key=a%0Ab", URL_ENCODED)).startsWith("sha256:");
        assertThat(key("_key=+&a=b", URL_ENCODED)).startsWith("sha256:");
    }

    @Test
    void without_a_key_the_same_content_has_the_same_key_in_whatever_order_and_wrapping() throws Exception {
        String key = key("a=1&b=2", URL_ENCODED);
        assertThat(key("b=2&a=1", URL_ENCODED)).isEqualTo(key);
        String multipart = part("form-data; name=b", null, "2") + part("form-data; name=a", null, "1") + "--XyZ--\r\n";
        assertThat(key(multipart, MULTIPART)).isEqualTo(key);
        assertThat(key(multipart.replace("XyZ", "other"), MULTIPART.replace("XyZ", "other")))
                .isEqualTo(key);
        assertThat(key("{\"a\":1,\"b\":\"2\"}", "application/json")).isEqualTo(key);
    }

    @Test
    void without_a_key_different_content_has_different_keys() throws Exception {
        String file = part("form-data; name=f; filename=x", null, "1") + "--XyZ--\r\n";
        assertThat(List.of(
                        key("a=1&b=2", URL_ENCODED),
                        key("a=1&b=3", URL_ENCODED),
                        key("a=1b&=2", URL_ENCODED),
                        key("a=1&a=2", URL_ENCODED),
                        key("a=2&a=1", URL_ENCODED),
                        key(file, MULTIPART),
                        key(file.replace("1", "2"), MULTIPART)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a=b|text/plain|form.content-type
                    a=b|application/xml|form.content-type
                    x|multipart/form-data|form.boundary-missing
                    ''|application/x-www-form-urlencoded|form.empty
                    &&&|application/x-www-form-urlencoded|form.empty
                    {}|application/json|form.empty
                    []|application/json|json.not-an-object
                    {"a":1,"a":2}|application/json|json.malformed
                    {"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}|application/json|form.too-deep
                    """)
    void what_is_no_form_is_refused_with_its_reason(String body, @Nullable String contentType, String code) {
        refused(body, contentType, code);
    }

    @Test
    void multipart_that_was_cut_off_or_is_no_form_is_refused() {
        String open = part("form-data; name=a", null, "b");
        refused(open, MULTIPART, "form.truncated");
        refused(open + "--XyZ\r\nContent-Disp", MULTIPART, "form.truncated");
        refused("nothing of it", MULTIPART, "form.truncated");
        refused("", MULTIPART, "form.truncated");
        refused("--XyZ--\r\n", MULTIPART, "form.truncated");
        refused(part("attachment; filename=x", null, "b") + "--XyZ--", MULTIPART, "form.part-without-name");
        refused("--XyZ\r\n\r\nno header\r\n--XyZ--", MULTIPART, "form.part-without-name");
        refused(
                part("form-data; name=a", "multipart/mixed; boundary=in", "--in\r\n\r\nx\r\n--in--\r\n") + "--XyZ--",
                MULTIPART,
                "form.too-deep");
        refused("--XyZ\r\nX: " + "y".repeat(20_000) + "\r\n\r\nx\r\n--XyZ--", MULTIPART, "form.malformed");
    }

    @Test
    void there_are_limits() {
        refused("a=1&".repeat(1_001), URL_ENCODED, "form.too-many-fields");
        refused("a=1&".repeat(100_000), URL_ENCODED, "form.too-many-fields");
        refused("a".repeat(201) + "=1", URL_ENCODED, "form.name-too-long");
        refused("a=" + "x".repeat(200_001), URL_ENCODED, "form.value-too-long");
        refused(
                part("form-data; name=f; filename=x", null, "1").repeat(51) + "--XyZ--",
                MULTIPART,
                "form.too-many-files");
        refused(part("form-data; name=f", null, "1").repeat(1_001) + "--XyZ--", MULTIPART, "form.too-many-fields");
        refused("{\"a\":[" + "1,".repeat(1_000) + "1]}", "application/json", "form.too-many-fields");
        refused("a=" + "x".repeat(10_000_000), URL_ENCODED, "input.too-large");
    }

    private static String part(String disposition, @Nullable String type, String content) {
        return "--XyZ\r\nContent-Disposition: " + disposition + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n" + content + "\r\n";
    }

    private static RawRecord record(String body, @Nullable String contentType) {
        return new RawRecord("k", body.getBytes(StandardCharsets.UTF_8), contentType, null);
    }

    private Map<String, Object> read(String body, @Nullable String contentType) throws MalformedInputException {
        return ASource.read(format, ASource.form(), body.getBytes(StandardCharsets.UTF_8), contentType);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields(String body, @Nullable String contentType) throws MalformedInputException {
        return (Map<String, Object>) requireNonNull(read(body, contentType).get("fields"));
    }

    private String key(String body, @Nullable String contentType) throws MalformedInputException {
        return ASource.only(format, ASource.form(), body.getBytes(StandardCharsets.UTF_8), contentType)
                .key();
    }

    private void refused(String body, @Nullable String contentType, String code) {
        assertThatThrownBy(() -> key(body, contentType))
                .isInstanceOfSatisfying(MalformedInputException.class, e -> assertThat(e.problems())
                        .singleElement()
                        .extracting("code")
                        .isEqualTo(code));
    }
}
