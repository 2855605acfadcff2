package io.tributary.customer.matching.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            Anna.Schmidt+news@GMail.com      | annaschmidt@gmail.com
            a.n.n.a@googlemail.com           | anna@gmail.com
            anna.schmidt+x@outlook.com       | anna.schmidt@outlook.com
            anna+x@company.example           | anna+x@company.example
            anna.s@company.example           | anna.s@company.example
            anna-shop@yahoo.de               | anna@yahoo.de
            anna-shop@company.example        | anna-shop@company.example
            anna_s@protonmail.com            | annas@proton.me
            anna.s@ya.ru                     | anna-s@yandex.ru
            ' Anna <Anna@Example.ORG> '      | anna@example.org
            mailto:anna@example.org.         | anna@example.org
            anna@müller.example              | anna@xn--mller-kva.example
            anna@XN--MLLER-KVA.example       | anna@xn--mller-kva.example
            noreply@example.org              | none
            n/a                              | none
            @example.org                     | none
            anna@                            | none
            """)
    void emails_that_reach_one_mailbox_are_one(String written, String email) {
        assertThat(Emails.of(written)).isEqualTo(email);
    }

    @Test
    void mailboxes_of_roles_are_known() {
        assertThat(Emails.isRole("info@example.org")).isTrue();
        assertThat(Emails.isRole("sales2@example.org")).isTrue();
        assertThat(Emails.isRole("anna@example.org")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = {"none"},
            textBlock =
                    """
            +49 30 1234567        | DE   | +49301234567
            0049 (0)30 1234567    | none | +49301234567
            030 1234567           | de   | +49301234567
            030 1234567           | none | 0301234567
            +1 202-555-0143 x12   | US   | +12025550143
            ＋４９ ３０ １２３４５６７ | none | +49301234567
            000000000             | none | none
            0123456789            | none | none
            12                    | none | none
            unknown               | none | none
            """)
    void phones_are_digits_with_the_country_where_it_is_known(String written, String country, String phone) {
        assertThat(Phones.of(written, country)).isEqualTo(phone);
    }
}
