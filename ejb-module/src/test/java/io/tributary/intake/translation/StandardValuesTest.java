package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22",
        "2026-1-2, 2026-01-02",
        "22.11.2026, 2026-11-22",
        "3.4.2026, 2026-04-03",
        "22. 11. 2026, 2026-11-22",
        "22.11.2026 г., 2026-11-22",
        "2026/11/22, 2026-11-22",
        "2026.11.22, 2026-11-22",
        "20261122, 2026-11-22",
        "2026年11月22日, 2026-11-22",
        "２０２６年１１月２２日, 2026-11-22",
        "22/11/2026, 2026-11-22",
        "11/22/2026, 2026-11-22",
        "04/04/2026, 2026-04-04",
        "22 November 2026, 2026-11-22",
        "22. November 2026, 2026-11-22",
        "'Nov 22, 2026', 2026-11-22",
        "22nd of November 2026, 2026-11-22",
        "22-Nov-2026, 2026-11-22",
        "22 ноября 2026 г., 2026-11-22",
        "22 de noviembre de 2026, 2026-11-22",
        "2026-11-22T00:00:00, 2026-11-22",
        "29.02.2024, 2024-02-29",
    })
    void dates_become_iso_dates(String written, String expected) {
        assertThat(Dates.standard(written)).isEqualTo(expected);
        assertThat(Dates.isAmbiguous(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2026",
                "3-4-2026",
                "22.11.26",
                "31.02.2026",
                "2026-13-01",
                "29.02.2026",
                "20262211",
                "yesterday",
                "22 Brumaire 2026",
                "2026-11-22T10:00:00"
            })
    void what_is_no_date_or_two_dates_stays(String written) {
        assertThat(Dates.standard(written)).isEqualTo(written);
    }

    @Test
    void a_date_that_is_another_one_elsewhere_is_noticed() {
        assertThat(Dates.isAmbiguous("03/04/2026")).isTrue();
        assertThat(Dates.isAmbiguous("22/11/2026")).isFalse();
        assertThat(Dates.isAmbiguous("31.02.2026")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "eur, EUR",
        "€, EUR",
        "евро, EUR",
        "Euro, EUR",
        "US$, USD",
        "元, CNY",
        "RMB, CNY",
        "руб, RUB",
        "руб., RUB",
        "₽, RUB",
        "£, GBP",
        "$, $",
        "¥, ¥",
        "Swiss Franc, CHF",
        "XYZ, XYZ",
        "美元, USD"
    })
    void currencies_become_iso_codes(String written, String expected) {
        assertThat(Currencies.standard(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "kg, KGM",
        "KG, KGM",
        "KGM, KGM",
        "km, KMT",
        "h, HUR",
        "pcs, H87",
        "pcs., H87",
        "Stück, H87",
        "шт, H87",
        "шт., H87",
        "个, H87",
        "м², MTK",
        "кв. м, MTK",
        "%, P1",
        "H87, H87",
        "cubits, cubits"
    })
    void units_become_codes(String written, String expected) {
        assertThat(Units.standard(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "m, M",
                "w, F",
                "d, X",
                "x, X",
                "male, M",
                "Female, F",
                "divers, X",
                "1, M",
                "2, F",
                "9, X",
                "0, -",
                "муж, M",
                "жен., F",
                "男, M",
                "女, F",
                "unknown, -",
                "keine Angabe, -",
                "Klingon, Klingon"
            })
    void genders_become_codes(String written, String expected) {
        assertThat(PersonWords.gender(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Sie, FORMAL",
        "du, INFORMAL",
        "вы, FORMAL",
        "Вы, FORMAL",
        "ты, INFORMAL",
        "您, FORMAL",
        "你, INFORMAL",
        "vous, FORMAL",
        "formal, FORMAL",
        "thou, thou"
    })
    void pronouns_become_forms_of_address(String written, String expected) {
        assertThat(PersonWords.formOfAddress(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Herr, -, MR, -",
                "Frau, Dr., MS, Dr.",
                "Mr., -, MR, -",
                "Mrs, -, MS, -",
                "Господин, -, MR, -",
                "г-жа, -, MS, -",
                "先生, -, MR, -",
                "女士, -, MS, -",
                "M., -, MR, -",
                "Mme, -, MS, -",
                "Sr., -, MR, -",
                "Sra., -, MS, -",
                "Mx, -, MX, -",
                "Familie, -, FAMILY, -",
                "Firma, -, COMPANY, -",
                "MR, -, MR, -",
                "Herr Dr., -, MR, Dr.",
                "Frau Prof., Dr., MS, Prof. Dr.",
                "Dr., -, -, Dr."
            })
    void salutations_become_codes_and_titles_stay(String written, String title, String code, String expectedTitle) {
        ObjectNode name = CanonicalJson.mapper().createObjectNode().put("salutation", written);
        if (title != null) {
            name.put("title", title);
        }
        PersonWords.salutation(name);
        assertThat(name.path("salutation").textValue()).isEqualTo(code);
        assertThat(name.path("title").textValue()).isEqualTo(expectedTitle);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Anna Müller, Latn",
                "Анна Петрова, Cyrl",
                "李伟, Hani",
                "李伟 Wei, Latn",
                "山田はなこ, Jpan",
                "김민준, Hang",
                "123, -"
            })
    void the_script_of_a_name_is_found_out(String name, String expected) {
        assertThat(Scripts.of(name)).isEqualTo(expected);
    }

    @Test
    void codes_of_scripts_are_written_in_the_usual_case() {
        assertThat(Scripts.standard("cyrl")).isEqualTo("Cyrl");
        assertThat(Scripts.standard("Cyrillic")).isEqualTo("Cyrl");
        assertThat(Scripts.standard("JPAN")).isEqualTo("Jpan");
        assertThat(Scripts.standard("runes of Moria")).isEqualTo("runes of Moria");
    }

    @Test
    void text_loses_control_characters_and_broken_surrogates() {
        assertThat(PlainText.line(" a\u0000b\u0007\tc\r\nd\uD800 \u00A0\uFEFF")).isEqualTo("ab c d\uFFFD");
        assertThat(PlainText.lines("a\r\nb\rc\n")).isEqualTo("a\nb\nc");
        assertThat(PlainText.line("e\u0301")).isEqualTo("\u00E9");
    }
}
