package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardValuesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "030 901820, DE, +4930901820",
                "+49 (0)30 901820, -, +4930901820",
                "0049 30 901820, DE, +4930901820",
                "8 (495) 123-45-67, RU, +74951234567",
                "139 1234 5678, CN, +8613912345678",
                "030 901820, -, 030 901820",
                "call me, DE, call me",
                "+49 30 901820 ext. 12, DE, +49 30 901820 ext. 12",
                "12, DE, 12",
            })
    void phones_become_e164_where_they_are_understood(String written, String region, String expected) {
        assertThat(PhoneNumbers.standard(written, region)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "de, DE",
                "DEU, DE",
                "Germany, DE",
                "Deutschland, DE",
                "Россия, RU",
                "中国, CN",
                "usa, US",
                "UK, GB",
                "Narnia, -",
                "XX, -"
            })
    void countries_become_iso_codes(String written, String expected) {
        assertThat(Countries.code(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
        "2026-01-31T12:00+01:00, 2026-01-31T11:00:00Z",
        "2015-02-28T08:49:14+0000, 2015-02-28T08:49:14Z",
        "2026-01-31T12:00:00.123456789Z, 2026-01-31T12:00:00.123456Z",
        "2026-01-31, 2026-01-31T00:00:00Z",
        "2026-01-31T12:00:00, 2026-01-31T12:00:00",
        "yesterday, yesterday",
        "2026-02-31, 2026-02-31"
    })
    void moments_become_utc(String written, String expected) {
        assertThat(Moments.utc(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna@Example.ORG, anna@example.org",
        "Anna K <anna@example.org>, anna@example.org",
        "mailto:anna@example.org, anna@example.org",
        "anna@xn--mller-kva.example, anna@müller.example",
        "Анна@Пример.рф, анна@пример.рф"
    })
    void emails_become_lower_case(String written, String expected) {
        assertThat(EmailAddresses.standard(written)).isEqualTo(expected);
        assertThat(EmailAddresses.isPlausible(expected)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.org",
                "a b@example.org",
                "a@b@c.org",
                "a@-b.org",
                "a@b..org",
                "a@b.org."
            })
    void what_is_no_email_is_noticed(String written) {
        assertThat(EmailAddresses.isPlausible(EmailAddresses.standard(written))).isFalse();
    }

    @Test
    void a_long_hostile_email_is_judged_at_once() {
        assertThat(EmailAddresses.isPlausible("a@" + "a.".repeat(150_000))).isFalse();
        assertThat(EmailAddresses.isPlausible("a@" + "a-".repeat(150) + "!")).isFalse();
    }

    @Test
    void text_loses_control_characters_and_broken_surrogates() {
        assertThat(PlainText.line(" a\u0000b\u0007\tc\r\nd\uD800 \u00A0\uFEFF")).isEqualTo("ab c d\uFFFD");
        assertThat(PlainText.lines("a\r\nb\rc\n")).isEqualTo("a\nb\nc");
        assertThat(PlainText.line("e\u0301")).isEqualTo("\u00E9");
    }
}
