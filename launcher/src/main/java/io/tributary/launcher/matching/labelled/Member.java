package io.tributary.launcher.matching.labelled;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column can hold. */
enum Member {
    GIVEN,
    MIDDLE,
    FAMILY,
    /** The whole name of a person. */
    FULL_NAME,
    /** The name of whatever the file is about. */
    NAME,
    BIRTH_FAMILY,
    ALIAS,
    TITLE,
    SUFFIX,
    ORGANISATION,
    ORGANISATION_ALIAS,
    BIRTH_DATE,
    BIRTH_YEAR,
    BIRTH_MONTH,
    BIRTH_DAY,
    GENDER,
    HOUSE_NUMBER,
    STREET,
    LINE,
    DISTRICT,
    CITY,
    POSTCODE,
    REGION,
    COUNTRY,
    PHONE,
    EMAIL,
    /** An id outside of the file; the system stands behind it. */
    ID(true),
    /** Something that rarely changes; its name stands behind it. */
    FACT(true),
    /** Whether the row is about a person or an organisation. */
    KIND,
    SOURCE,
    IGNORE;

    private final boolean isNamed;

    Member() {
        this(false);
    }

    Member(boolean isNamed) {
        this.isNamed = isNamed;
    }

    /** Whether a word must follow, as in {@code fact birth-place}. */
    boolean isNamed() {
        return isNamed;
    }

    /** As it is written in files. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Member> of(String word) {
        return Arrays.stream(values())
                .filter(member -> member.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All, for a person who has mistyped one. */
    static String words() {
        return Arrays.stream(values())
                .map(member -> member.isNamed ? member.word() + " NAME" : member.word())
                .collect(Collectors.joining(", "));
    }
}
