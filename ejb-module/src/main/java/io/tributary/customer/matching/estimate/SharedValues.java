package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.comparison.Sound;
import io.tributary.customer.matching.feature.Features;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Emails, phones and ids that stand with several names: placeholders, switchboards. A value that all records of one customer share is not frequent, whatever their
 * number, so names are counted, not records.
 */
final class SharedValues {
    private static final int SEVERAL = 4;

    private final Map<String, Map<String, Set<String>>> names = new TreeMap<>();

    private SharedValues() {}

    /** Number of names by value, for the values that have several. */
    static Map<String, Map<String, Integer>> of(List<Features> records) {
        SharedValues values = new SharedValues();
        for (Features record : records) {
            String name = name(record);
            record.emails().forEach(email -> values.add("email", email, name));
            record.phones()
                    .forEach(phone -> values.add("phone", phone.startsWith("+") ? phone.substring(1) : phone, name));
            record.ids().forEach(id -> values.add("id:" + id.system(), id.value(), name));
        }
        Map<String, Map<String, Integer>> shared = new TreeMap<>();
        values.names.forEach((field, byValue) -> byValue.forEach((value, of) -> {
            if (of.size() >= SEVERAL) {
                shared.computeIfAbsent(field, any -> new HashMap<>()).put(value, of.size());
            }
        }));
        return shared;
    }

    private void add(String field, String value, String name) {
        names.computeIfAbsent(field, any -> new HashMap<>())
                .computeIfAbsent(value, any -> new HashSet<>())
                .add(name);
    }

    private static String name(Features record) {
        if (!record.names().isEmpty()) {
            return record.names().get(0).tokens().stream()
                    .map(token -> Sound.skeleton(token.text()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return record.organisations().isEmpty()
                ? ""
                : Sound.skeleton(record.organisations().get(0));
    }
}
