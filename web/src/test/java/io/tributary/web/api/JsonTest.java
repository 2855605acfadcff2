package io.tributary.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.operations.QuarantinedRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void moments_dates_and_amounts_are_texts_that_nobody_rounds() {
        assertThat(json(Map.of("v", NOON))).isEqualTo("{\"v\":\"2026-11-23T12:00:00Z\"}");
        assertThat(json(Map.of("v", LocalDate.of(2026, 1, 31)))).isEqualTo("{\"v\":\"2026-01-31\"}");
        assertThat(json(Map.of("v", new BigDecimal("119.0000")))).isEqualTo("{\"v\":\"119.00\"}");
        assertThat(json(Map.of("v", new BigDecimal("0.0050")))).isEqualTo("{\"v\":\"0.005\"}");
        assertThat(json(Map.of("v", new BigDecimal("1E+3")))).isEqualTo("{\"v\":\"1000.00\"}");
    }

    @Test
    void stored_json_goes_out_as_json() {
        QuarantinedRecord record = new QuarantinedRecord(
                7, "website", "k", "t", NOON, NOON, "OPEN", "why", "[{\"code\":\"x\"}]", null, null, null);

        assertThat(json(new QuarantineResource.Entries(List.of(record))))
                .contains("\"state\":\"open\"", "\"problems\":[{\"code\":\"x\"}]")
                .doesNotContain("resolvedAt");
        assertThat(json(new QuarantineResource.Entry(record, null, null, "ab", null, "")))
                .contains("\"id\":7", "\"rawBase64\":\"\"", "\"raw\":null");
    }

    @Test
    void names_of_downloads_in_any_script_cannot_break_the_header() {
        assertThat(Disposition.attachment("Счёт \"1\"\r\n.pdf"))
                .isEqualTo("attachment; filename=\"____ _1___.pdf\"; "
                        + "filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%20%221%22%0D%0A.pdf");
    }

    private static String json(Object value) {
        return new String(Json.write(value), UTF_8);
    }
}
