package io.tributary.intake.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Fri, 2 Jan 2026 15:04:05 +0100|2026-01-02T14:04:05Z
                    2 Jan 2026 15:04 GMT|2026-01-02T15:04:00Z
                    Fri, 02 Jan 2026 15:04:05 -0800 (PST)|2026-01-02T23:04:05Z
                    Fri,2 Jan 2026 15:04:05|2026-01-02T15:04:05Z
                    Fri, 2 Jan 26 15:04:05 EST|2026-01-02T20:04:05Z
                    Fri, 2 Jan 97 15:04:05 GMT|1997-01-02T15:04:05Z
                    Fri, 2 Jan 126 15:04:05 GMT|2026-01-02T15:04:05Z
                    Friday, 2-Jan-2026 15:04:05 UTC|2026-01-02T15:04:05Z
                    Fri, 002 January 2026 15:04:05 +01:00|2026-01-02T14:04:05Z
                    Fri, 2 Jan 2026 3:04:05 PM +0000|2026-01-02T15:04:05Z
                    Fri, 2 Jan 2026 15.04.05 GMT+0100|2026-01-02T14:04:05Z
                    Fri, 31 Dec 2016 23:59:60 +0000|2016-12-31T23:59:59Z
                    Fri Jan  2 15:04:05 2026|2026-01-02T15:04:05Z
                    Fri Jan 02 15:04:05 CET 2026|2026-01-02T14:04:05Z
                    Jan 2, 2026 15:04:05 +0100|2026-01-02T14:04:05Z
                    2026-01-02T15:04:05Z|2026-01-02T15:04:05Z
                    2026-01-02 15:04:05.123 +0300|2026-01-02T12:04:05Z
                    """)
    void dates_are_understood_in_the_forms_that_mail_programs_write(String text, String moment) {
        assertThat(MailDate.parse(text)).map(Object::toString).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Fri, 31 Feb 2026 15:04:05 GMT",
                "Fri, 2 Foo 2026 15:04:05",
                "1 Jan 1960 00:00:00 GMT",
                "Fri, 2 Jan 2026",
                "2026-99-99T99:99:99Z",
                "Fri, 2 Jan 2026 15:04:05 +9999"
            })
    void what_is_no_date_is_none(String text) {
        assertThat(MailDate.parse(text)).isEmpty();
    }

    @Test
    void very_long_dates_take_no_time() {
        assertThat(MailDate.parse("1 Jan ".repeat(100_000))).isEmpty();
    }
}
