package io.tributary.customer.matching.feature;

import io.tributary.canonical.customer.Attribute;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Demographic attributes. Of several with one name the latest counts, of those that say no time the smallest, so that the order in which they come is of no account. */
final class Facts {
    private static final int MOST = 32;
    private static final int MOST_READ = 1000;
    private static final Comparator<Attribute> ORDER = Comparator.comparing(Attribute::name)
            .thenComparing(Attribute::asOf, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparing(Attribute::value);
    private static final List<String> BIRTH =
            List.of("birth-date", "date-of-birth", "dob", "birthdate", "birth-year", "year-of-birth", "birthday");

    /** Attributes that change with the course of life, and so tell nobody from another one. */
    private static final List<String> PASSING = List.of(
            "age",
            "children",
            "education",
            "employment",
            "household",
            "housing",
            "income",
            "life-stage",
            "marital",
            "salary");

    private Facts() {}

    static SortedMap<String, String> of(Collection<Attribute> attributes) {
        if (attributes.isEmpty()) {
            return new TreeMap<>();
        }
        SortedMap<String, String> facts = new TreeMap<>();
        Iterator<Attribute> sorted = attributes.stream()
                .filter(attribute -> attribute.kind() == Attribute.Kind.DEMOGRAPHIC && attribute.unit() == null)
                .limit(MOST_READ)
                .sorted(ORDER)
                .iterator();
        while (sorted.hasNext() && facts.size() < MOST) {
            Attribute attribute = sorted.next();
            String name = Latin.fold(attribute.name()).replace(' ', '-');
            String value = BIRTH.contains(name) ? attribute.value().strip() : Latin.fold(attribute.value());
            if (!name.isEmpty() && !isPassing(name) && !Placeholders.isNone(value)) {
                facts.putIfAbsent(name, Latin.cut(value));
            }
        }
        return facts;
    }

    private static boolean isPassing(String name) {
        return PASSING.stream().anyMatch(word -> name.equals(word) || name.startsWith(word + "-"));
    }

    /** Takes what the facts say of the day of birth, which may be a year only. */
    static @Nullable String takeBirthDate(SortedMap<String, String> facts) {
        String found = null;
        for (String name : BIRTH) {
            String value = facts.get(name);
            String date = value == null ? null : partialDate(value);
            if (date != null) {
                facts.remove(name);
                found = found == null ? date : found;
            }
        }
        return found;
    }

    /** Year, month and day by their places only: a day that no calendar has may be a slip and still tells much. */
    private static @Nullable String partialDate(String text) {
        String digits = text.replace("-", "");
        boolean date = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!date) {
            return null;
        }
        return switch (digits.length()) {
            case 4 -> digits;
            case 6 -> digits.substring(0, 4) + "-" + digits.substring(4);
            case 8 -> digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
            default -> null;
        };
    }
}
