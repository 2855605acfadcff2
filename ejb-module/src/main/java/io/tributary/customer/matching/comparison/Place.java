package io.tributary.customer.matching.comparison;

import io.tributary.customer.matching.feature.AddressFeature;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A postal address, ready to be compared. What correlates, the parts of one address, is compared as one. */
record Place(
        List<String> numbers,
        String street,
        List<String> streetWords,
        String locality,
        @Nullable String unit,
        String postalCode,
        String city,
        String display) {
    private static final double ALIKE = 0.9;
    private static final int LONG = 5;
    private static final int YES = 2;
    private static final int NEARLY = 1;
    private static final int UNKNOWN = 0;
    private static final int NO = -1;

    static Place of(AddressFeature address) {
        return new Place(
                address.houseNumbers(),
                String.join("", address.street()),
                address.street(),
                String.join("", address.locality()),
                address.unit(),
                address.postalCode() == null ? "" : address.postalCode(),
                String.join("", address.city()),
                Stream.of(
                                address.houseNumbers().stream(),
                                address.street().stream(),
                                address.locality().stream(),
                                Stream.ofNullable(address.postalCode()),
                                address.city().stream())
                        .flatMap(words -> words)
                        .collect(Collectors.joining(" ")));
    }

    /** How far two addresses agree; {@code null} where they say nothing of the same. */
    @Nullable Level compare(Place other) {
        int line = street(other);
        int number = number(other);
        int post = postalCode(other);
        int town = words(city, other.city);
        boolean sameArea = post == YES || town > 0 && post != NO || post == NEARLY && town == UNKNOWN;
        boolean nearArea = sameArea || town > 0 || post == NEARLY;
        boolean noArea = post == UNKNOWN && town == UNKNOWN;
        if (line > 0 && number > 0) {
            if (nearArea || noArea) {
                return line == YES && number == YES && (post == YES || town == YES) ? Level.SAME : Level.NEAR;
            }
            return Level.PART;
        }
        if (line > 0 && (nearArea || noArea)) {
            return number == UNKNOWN && post == YES ? Level.NEAR : Level.STREET;
        }
        if (post == YES) {
            return number == YES && line == UNKNOWN ? Level.NEAR : Level.AREA;
        }
        if (town > 0) {
            return line == NO || post == NO ? Level.TOWN : Level.CITY;
        }
        return post == UNKNOWN && town == UNKNOWN && line == UNKNOWN ? null : Level.DIFFERENT;
    }

    private int street(Place other) {
        int streets = words(street, other.street);
        if (streets > 0) {
            return streets;
        }
        if (streets == NO
                && streetWords.size() > 1
                && other.streetWords.size() > 1
                && sameWords(streetWords, other.streetWords)) {
            return NEARLY;
        }
        boolean moved = words(street, other.locality) > 0 || words(locality, other.street) > 0;
        return moved ? NEARLY : streets;
    }

    /** Whether two streets share their words, in any order, but for one. */
    private static boolean sameWords(List<String> one, List<String> other) {
        int shared = Math.min(shared(one, other), shared(other, one));
        return shared > 0 && shared >= Math.max(one.size(), other.size()) - 1;
    }

    /** How many words stand in the other list, if one of them is long. */
    private static int shared(List<String> one, List<String> other) {
        int longest = 0;
        int shared = 0;
        for (String word : one) {
            if (other.contains(word)) {
                shared++;
                longest = Math.max(longest, word.length());
            }
        }
        return longest >= LONG ? shared : 0;
    }

    private int number(Place other) {
        if (numbers.isEmpty() || other.numbers.isEmpty()) {
            return UNKNOWN;
        }
        int best = NO;
        for (String one : numbers) {
            for (String another : other.numbers) {
                if (one.equals(another)) {
                    return YES;
                }
                if (one.startsWith(another) && letters(one, another)
                        || another.startsWith(one) && letters(another, one)
                        || Math.min(one.length(), another.length()) >= 2 && Spelling.distance(one, another, 1) <= 1) {
                    best = NEARLY;
                }
            }
        }
        return best;
    }

    private static boolean letters(String longer, String shorter) {
        return Character.isLetter(longer.charAt(shorter.length()));
    }

    private int postalCode(Place other) {
        if (postalCode.isEmpty() || other.postalCode.isEmpty()) {
            return UNKNOWN;
        }
        return postalCode.equals(other.postalCode)
                ? YES
                : Spelling.distance(postalCode, other.postalCode, 1) <= 1 ? NEARLY : NO;
    }

    private static int words(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        if (one.equals(other)) {
            return YES;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter >= 4
                && (Spelling.slip(one, other)
                        || Spelling.similarity(one, other) >= ALIKE
                        || one.startsWith(other)
                        || other.startsWith(one))) {
            return NEARLY;
        }
        return NO;
    }
}
