package io.tributary.intake.format.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.format.ASource;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.translation.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpamSuspicionTest {
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:10Z");

    @Test
    void whoever_fills_the_field_that_nobody_sees_is_suspicious() throws Exception {
        assertThat(code("website_url=http://buy.example&a=b")).contains("form.honeypot");
        assertThat(code("website_url=&website_url=x")).contains("form.honeypot");
        assertThat(code("website_url=&a=b")).isEmpty();
        assertThat(code("a=b")).isEmpty();
    }

    @Test
    void whoever_is_faster_than_people_are_is_suspicious() throws Exception {
        assertThat(code("_started=" + RECEIVED.minusMillis(1_999).toEpochMilli()))
                .contains("form.too-fast");
        assertThat(code("_started=" + RECEIVED.minusMillis(2_000).toEpochMilli()))
                .isEmpty();
    }

    @Test
    void a_missing_senseless_or_future_start_proves_nothing() throws Exception {
        assertThat(code("a=b")).isEmpty();
        assertThat(code("_started=yesterday")).isEmpty();
        assertThat(code("_started=99999999999999999999")).isEmpty();
        assertThat(code("_started=" + RECEIVED.plusSeconds(60).toEpochMilli())).isEmpty();
    }

    private static Optional<String> code(String body) throws MalformedInputException {
        RawRecord record =
                new RawRecord("k", body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded", null);
        return SpamSuspicion.of(record, ASource.form(), RECEIVED).map(Problem::code);
    }
}
