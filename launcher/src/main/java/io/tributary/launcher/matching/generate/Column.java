package io.tributary.launcher.matching.generate;

import java.util.Locale;

/** Columns of a made-up file. */
enum Column {
    ID,
    ENTITY,
    SOURCE,
    COMPANY,
    FULL_NAME,
    GIVEN_NAME,
    MIDDLE_NAME,
    SURNAME,
    GENDER,
    DATE_OF_BIRTH,
    BIRTH_PLACE,
    STREET,
    HOUSE_NUMBER,
    POSTCODE,
    CITY,
    COUNTRY,
    PHONE,
    EMAIL,
    NATIONAL_ID,
    OCCUPATION,
    WEBSITE,
    VAT;

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }
}
