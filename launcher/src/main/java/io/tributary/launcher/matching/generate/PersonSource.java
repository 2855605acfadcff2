package io.tributary.launcher.matching.generate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Systems that know people: which columns they fill, and how often. */
enum PersonSource {
    SHOP(0.35, 60, 0, 0, 0, 95, 60, 95, 0, 0),
    CRM(0.2, 80, 85, 80, 0, 60, 75, 85, 15, 0),
    REGISTRY(0.05, 99, 95, 99, 85, 0, 0, 92, 0, 85),
    EVENTS(0.5, 0, 0, 0, 0, 85, 45, 30, 40, 0),
    PARTNER(0.25, 50, 40, 65, 20, 45, 65, 75, 0, 20),
    PARISH(0.0, 35, 85, 75, 70, 0, 0, 35, 35, 0),
    CENSUS(0.0, 25, 90, 70, 75, 0, 0, 70, 75, 0),
    OBITUARY(0.0, 60, 60, 85, 60, 0, 0, 40, 65, 0);

    static final List<PersonSource> MODERN = List.of(SHOP, CRM, REGISTRY, EVENTS, PARTNER);
    static final List<PersonSource> OLD = List.of(PARISH, CENSUS, OBITUARY);

    /** How often the name stands in one column. */
    final double wholeName;

    private final Map<Column, Integer> percent = new EnumMap<>(Column.class);

    PersonSource(
            double wholeName,
            int middle,
            int gender,
            int born,
            int birthPlace,
            int email,
            int phone,
            int address,
            int occupation,
            int nationalId) {
        this.wholeName = wholeName;
        percent.put(Column.MIDDLE_NAME, middle);
        percent.put(Column.GENDER, gender);
        percent.put(Column.DATE_OF_BIRTH, born);
        percent.put(Column.BIRTH_PLACE, birthPlace);
        percent.put(Column.EMAIL, email);
        percent.put(Column.PHONE, phone);
        percent.put(Column.STREET, address);
        percent.put(Column.OCCUPATION, occupation);
        percent.put(Column.NATIONAL_ID, nationalId);
    }

    boolean fills(Column column, Dice dice) {
        return dice.below(100) < percent.getOrDefault(column, 0);
    }
}
