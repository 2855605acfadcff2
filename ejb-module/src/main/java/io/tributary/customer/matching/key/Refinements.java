package io.tributary.customer.matching.key;

import io.tributary.customer.matching.comparison.Sound;
import io.tributary.customer.matching.feature.AddressFeature;
import io.tributary.customer.matching.feature.Features;
import java.util.List;

/**
 * What makes a common name's key rare: when and where.
 *
 * @param date birth date with day and month in a fixed order, so that swapped ones are one; empty if not wholly known
 * @param year of birth; may be empty
 * @param areas postal codes
 * @param cities sounds of towns
 * @param facts sounds of facts, with their names
 */
record Refinements(String date, String year, List<String> areas, List<String> cities, List<String> facts) {
    private static final int PLACES = 2;
    private static final int FACTS = 3;
    private static final int COMPLETE = 10;

    static Refinements of(Features features) {
        String birth = features.birthDate() == null ? "" : features.birthDate();
        return new Refinements(
                birth.length() == COMPLETE ? dayAndMonthInOrder(birth) : "",
                birth.length() >= 4 ? birth.substring(0, 4) : "",
                features.addresses().stream()
                        .map(AddressFeature::postalCode)
                        .map(code -> code == null ? "" : code)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .limit(PLACES)
                        .toList(),
                features.addresses().stream()
                        .map(address -> Sound.skeleton(String.join("", address.city())))
                        .filter(city -> !city.isEmpty())
                        .distinct()
                        .limit(PLACES)
                        .toList(),
                features.facts().entrySet().stream()
                        .filter(fact -> fact.getValue().length() > 2)
                        .limit(FACTS)
                        .map(fact -> fact.getKey() + "="
                                + Sound.skeleton(fact.getValue().replace(" ", "")))
                        .toList());
    }

    private static String dayAndMonthInOrder(String date) {
        String month = date.substring(5, 7);
        String day = date.substring(8);
        return date.substring(0, 4) + (month.compareTo(day) <= 0 ? month + day : day + month);
    }
}
