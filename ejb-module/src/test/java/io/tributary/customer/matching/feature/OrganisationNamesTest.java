package io.tributary.customer.matching.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Nordlicht GmbH                         | nordlicht
            Nordlicht G.m.b.H.                     | nordlicht
            Nordlicht GmbH & Co. KG                | nordlicht
            Nordlicht Gesellschaft mit beschränkter Haftung | nordlicht
            Nordlicht UG (haftungsbeschränkt)      | nordlicht
            The Harbour Company, Inc.              | harbour
            Harbour Co.                            | harbour
            Harbour Ltd.                           | harbour
            Smith & Sons Pty Ltd                   | smith sons
            Smith and Sons                         | smith sons
            Meier und Söhne e.K.                   | meier sohne
            Lumière S.A.R.L.                       | lumiere
            Lumière Société Anonyme                | lumiere
            Rossi S.p.A.                           | rossi
            Zielony Sp. z o.o.                     | zielony
            Zelený s.r.o.                          | zeleny
            Zelený, spol. s r.o.                   | zeleny
            Kovács Kft.                            | kovacs
            ООО «Ромашка»                          | romashka
            Общество с ограниченной ответственностью "Ромашка" | romashka
            ЗАО Ромашка                            | romashka
            Ромашка, ООО                           | romashka
            AB Volta                               | volta
            Volta AB (publ)                        | volta
            Volta A/S                              | volta
            Volta Oyj                              | volta
            Volta B.V.                             | volta
            H & M                                  | hm
            华夏技术有限公司                        | hua xia ji shu
            華夏技術股份有限公司                    | hua xia ji shu
            株式会社サクラ                          | sakura
            (株)サクラ                             | sakura
            삼성 주식회사                          | samseong
            Northern Mfg Intl LLC                  | northern manufacturing international
            GmbH                                   | gmbh
            """)
    void legal_forms_are_no_part_of_the_name(String written, String name) {
        assertThat(OrganisationNames.of(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nordlicht GmbH",
                "Smith & Sons Ltd",
                "ООО Ромашка",
                "华夏技术有限公司",
                "Acme, Inc.",
                "Volta B.V.",
                "株式会社サクラ"
            })
    void a_legal_form_shows_an_organisation(String name) {
        assertThat(LegalForms.isOrganisation(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Schmidt", "Inc", "Peter Kg", "Ma Li", "Sa Co", "Ltd", "", "An Ag", "司马公"})
    void the_names_of_persons_show_none(String name) {
        assertThat(LegalForms.isOrganisation(name)).isFalse();
    }
}
