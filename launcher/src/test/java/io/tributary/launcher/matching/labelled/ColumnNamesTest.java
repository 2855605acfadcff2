package io.tributary.launcher.matching.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {
    private final ColumnNames names = new ColumnNames();

    @ParameterizedTest
    @CsvSource({
        "given_name, GIVEN",
        "First Name, GIVEN",
        "firstName, GIVEN",
        "VORNAME, GIVEN",
        "имя, GIVEN",
        "customer_first_name, GIVEN",
        "Last name, FAMILY",
        "nachname, FAMILY",
        "familyName, FAMILY",
        "full_name, FULL_NAME",
        "first_and_surname, FULL_NAME",
        "name, NAME",
        "middle_name, MIDDLE",
        "maiden_name, BIRTH_FAMILY",
        "dob, BIRTH_DATE",
        "date_of_birth, BIRTH_DATE",
        "Geburtsdatum, BIRTH_DATE",
        "birthDate, BIRTH_DATE",
        "sex, GENDER",
        "street_number, HOUSE_NUMBER",
        "address_1, LINE",
        "address_2, LINE",
        "street, STREET",
        "suburb, CITY",
        "place, CITY",
        "postcode_fake, POSTCODE",
        "zip_code, POSTCODE",
        "PLZ, POSTCODE",
        "state, REGION",
        "country_code, COUNTRY",
        "phone2, PHONE",
        "mobile, PHONE",
        "e-mail, EMAIL",
        "email_address, EMAIL",
        "company_name, ORGANISATION",
        "firma, ORGANISATION",
        "公司, ORGANISATION",
        "source, SOURCE",
        "id, IGNORE",
        "rec_id, IGNORE",
        "unique_id, IGNORE",
    })
    void well_known_columns_are_understood_however_they_are_written(String column, Member member) {
        assertThat(names.find(column)).map(Meaning::member).contains(member);
    }

    @ParameterizedTest
    @CsvSource({
        "soc_sec_id, ID, national-id",
        "ssn, ID, national-id",
        "VAT, ID, vat",
        "tax_id, ID, tax",
        "birth_place, FACT, birth-place",
        "Place of Birth, FACT, birth-place",
        "occupation, FACT, occupation",
        "nationality, FACT, nationality",
        "website, FACT, website",
    })
    void ids_and_facts_say_which_they_are(String column, Member member, String detail) {
        assertThat(names.find(column)).contains(new Meaning(member, detail));
    }

    @Test
    void what_nobody_knows_is_not_guessed() {
        assertThat(names.find("shoe_size")).isEmpty();
        assertThat(names.find("")).isEmpty();
        assertThat(names.find("17")).isEmpty();
    }
}
