package io.tributary.customer.matching.feature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole names in Han characters or Hangul: the family name comes first, mostly without a gap. */
final class EastAsianNames {
    private static final int LONGEST = 6;

    private EastAsianNames() {}

    /** The name that words make; {@code null} if they are no such name. */
    static @Nullable NameFeature whole(List<String> words) {
        if (words.size() > 2 || words.stream().anyMatch(word -> !EastAsianFamilies.isEastAsian(word))) {
            return null;
        }
        if (words.size() == 2) {
            return of(words.get(0), words.get(1));
        }
        String name = words.get(0);
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            return null;
        }
        if (length == 1) {
            return new NameFeature(List.of(), List.of(NameScript.familyToken(name)), List.of(), null, null, false);
        }
        String simplified = Han.simplified(name);
        int characters = EastAsianFamilies.length(simplified);
        if (length == 4 && characters == 1 && !EastAsianFamilies.isHangul(name)) {
            characters = 2; // mostly a Japanese name
        }
        int family = name.offsetByCodePoints(0, Math.min(characters, length - 1));
        return of(name.substring(0, family), name.substring(family));
    }

    private static NameFeature of(String family, String given) {
        return new NameFeature(
                new ArrayList<>(List.of(NameScript.token(given))),
                List.of(NameScript.familyToken(family)),
                List.of(),
                null,
                null,
                true);
    }
}
