package io.tributary.customer.matching.feature;

import io.tributary.canonical.customer.PersonName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of persons as sources write them: in parts, as a whole, family name first or last. */
final class PersonNames {
    private PersonNames() {}

    /** All names that a written name tells: the name itself, and the one at birth that may stand beside it. */
    static List<NameFeature> of(PersonName name) {
        String given = known(name.given());
        String family = known(name.family());
        String full = known(name.full());
        List<NameFeature> names = new ArrayList<>(1);
        if (given != null && family != null) {
            add(names, parts(bare(given), bare(family)));
            atBirth(names, bare(given), family);
        } else if (full != null) {
            add(names, whole(bare(full), true));
            atBirth(names, null, full);
        } else if (given != null) {
            add(names, single(bare(given), true));
        } else if (family != null) {
            add(names, single(bare(family), false));
            atBirth(names, null, family);
        }
        return names;
    }

    private static void add(List<NameFeature> names, NameFeature name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private static void atBirth(List<NameFeature> names, @Nullable String given, String text) {
        String born = NameText.bornAs(Latin.cut(text));
        if (born != null && !names.isEmpty()) {
            List<NameToken> givenTokens = given == null ? names.get(0).given() : NameWords.tokens(given);
            add(names, NameParts.named(new ArrayList<>(givenTokens), NameWords.familyTokens(born), true));
        }
    }

    /** A single part that was given alone may hold the whole name all the same. */
    private static NameFeature single(String text, boolean given) {
        if (text.indexOf(',') >= 0) {
            return whole(text, true);
        }
        List<NameToken> tokens = given ? NameWords.tokens(text) : NameWords.familyTokens(text);
        if (tokens.size() <= 1 || !given && NameParts.particlesLead(tokens)) {
            return given
                    ? NameParts.named(tokens, new ArrayList<>(), true)
                    : NameParts.named(new ArrayList<>(), tokens, true);
        }
        return whole(text, true);
    }

    private static NameFeature parts(String given, String family) {
        int comma = comma(family);
        if (comma > 0) {
            String tail = Latin.fold(family.substring(comma + 1));
            String suffix = NameSuffix.of(tail);
            if (suffix != null || isTitle(tail)) {
                NameFeature name = parts(given, family.substring(0, comma));
                return suffix == null ? name : NameParts.withSuffix(name, suffix);
            }
        }
        String writtenFamily = family.strip();
        if (NameScript.needsWriting(writtenFamily) && EastAsianFamilies.isEastAsian(writtenFamily)) {
            return new NameFeature(
                    NameWords.tokens(given),
                    List.of(NameScript.familyToken(writtenFamily)),
                    List.of(),
                    null,
                    null,
                    true);
        }
        return NameParts.named(NameWords.tokens(given), NameWords.familyTokens(family), true);
    }

    private static NameFeature whole(String text, boolean mayHaveComma) {
        if (mayHaveComma) {
            int comma = comma(text);
            if (comma >= 0) {
                return withComma(text.substring(0, comma), text.substring(comma + 1));
            }
        }
        List<String> words = NameText.words(text);
        if (!words.isEmpty() && NameScript.needsWriting(words.get(0))) {
            NameFeature eastAsian = EastAsianNames.whole(words);
            if (eastAsian != null) {
                return eastAsian;
            }
        }
        return NameParts.guessed(NameWords.tokens(text));
    }

    /** Family name first, unless what stands behind the comma is a title or a suffix. */
    private static NameFeature withComma(String before, String behind) {
        String folded = Latin.fold(behind);
        String suffix = NameSuffix.of(folded);
        if (suffix != null || folded.isEmpty() || isTitle(folded)) {
            NameFeature name = whole(before, false);
            return suffix == null ? name : NameParts.withSuffix(name, suffix);
        }
        if (before.isBlank()) {
            return whole(behind, true);
        }
        int second = comma(behind);
        if (second < 0) {
            return parts(behind, before);
        }
        String last = behind.substring(second + 1);
        String suffixAtEnd = NameSuffix.of(Latin.fold(last));
        NameFeature name = parts(behind.substring(0, second), before);
        return suffixAtEnd == null ? name : NameParts.withSuffix(name, suffixAtEnd);
    }

    private static boolean isTitle(String folded) {
        return Titles.isTitle(folded) || Titles.isTitle(folded.replace(" ", ""));
    }

    private static int comma(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '\uff0c' || c == '\u060c' || c == '\u3001') {
                return i;
            }
        }
        return -1;
    }

    private static String bare(String text) {
        return NameText.withoutRemarks(text);
    }

    private static @Nullable String known(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String bounded = Latin.cut(text);
        return Placeholders.isNone(Latin.fold(bounded)) ? null : bounded;
    }
}
