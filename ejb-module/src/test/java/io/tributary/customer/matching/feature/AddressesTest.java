package io.tributary.customer.matching.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.PostalAddress;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            12 High Street                 | 12 : high st
            12, High St.                   | 12 : high st
            High Street 12                 | 12 : high st
            Hauptstraße 12a                | 12a : haupt st
            Hauptstr. 12 a                 | 12a : haupt st
            Haupt Strasse 12A              | 12a : haupt st
            ул. Ленина, д. 5, кв. 3        | 5 : lenina st #3
            улица Ленина, дом 5, квартира 3 | 5 : lenina st #3
            5 Lenina ulitsa Apt 3          | 5 : lenina st #3
            Flat 4, 12 High Street         | 12 : high st #4
            12 High Street~Flat 4          | 12 : high st #4
            12 High Street #4              | 12 : high st #4
            12 High Street, 2nd Floor      | 12 : high st #2nd
            Unit 3/12 Banksia Cres         | 12 : banksia cres #3
            12 St Johns Road               | 12 : saint johns rd
            12 5th Avenue                  | 12 : 5th ave
            12 E 5th St                    | 12 : e 5th st
            12 East 5th Street             | 12 : e 5th st
            12 rue de la Paix              | 12 : paix st
            Calle de Alcalá nº 12          | 12 : alcala st
            Rose Cottage~12 Mill Lane      | 12 : mill ln (rose cottage)
            PO Box 123                     | 123 : pobox
            P.O. Box 123                   | 123 : pobox
            Postfach 123                   | 123 : pobox
            朝阳区建国路88号1203室          | 88 : jianguo rd #1203 (chaoyang)
            朝陽區建國路８８號              | 88 : jianguo rd (chaoyang)
            88 Jianguo Road, Chaoyang      | 88 : jianguo rd (chaoyang)
            """)
    void lines_become_house_street_and_flat(String lines, String expected) {
        AddressFeature address =
                feature(new PostalAddress(lines.replace('~', '\n'), null, null, null, null, null, null, null));
        assertThat(String.join(" ", address.houseNumbers())
                        + " : "
                        + String.join(" ", address.street())
                        + (address.unit() == null ? "" : " #" + address.unit())
                        + (address.locality().isEmpty() ? "" : " (" + String.join(" ", address.locality()) + ")"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            SW1A 1AA   | LONDON        | GB | sw1a1aa london gb
            D-80331    | München       | DE | 80331 munich de
            80331      | Munich        | DE | 80331 munich de
            12345-6789 | Springfield   | US | 12345 springfield us
            101000     | г. Москва     | RU | 101000 moscow ru
            101000     | Moscow        | RU | 101000 moscow ru
            100000     | 北京市        | CN | 100000 beijing cn
            100000     | Beijing       | CN | 100000 beijing cn
                       | 10115 Berlin  | DE | 10115 berlin de
            """)
    void places_of_one_town_meet(String postalCode, String city, String country, String expected) {
        AddressFeature address = feature(new PostalAddress(null, postalCode, city, null, country, null, null, null));
        assertThat(address.postalCode() + " " + String.join(" ", address.city()) + " " + address.country())
                .isEqualTo(expected);
    }

    @Test
    void a_town_at_the_end_of_the_lines_is_found() {
        AddressFeature address =
                feature(new PostalAddress("Hauptstr. 5\n10115 Berlin", null, null, null, null, null, null, null));
        assertThat(address.postalCode()).isEqualTo("10115");
        assertThat(address.city()).containsExactly("berlin");
        assertThat(address.street()).containsExactly("haupt", "st");
    }

    @Test
    void a_country_alone_is_no_address() {
        assertThat(Addresses.of(new PostalAddress(null, null, "-", "n/a", "DE", null, null, null)))
                .isNull();
    }

    @Test
    void regions_have_their_abbreviation() {
        for (String region : new String[] {"New South Wales", "NSW", "nsw"}) {
            assertThat(Places.region(region)).isEqualTo("nsw");
        }
    }

    private static AddressFeature feature(PostalAddress address) {
        return Objects.requireNonNull(Addresses.of(address));
    }
}
