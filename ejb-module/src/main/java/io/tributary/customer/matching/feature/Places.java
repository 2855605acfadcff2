package io.tributary.customer.matching.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Towns, regions, countries and postal codes. */
final class Places {
    private static final Map<String, String> CITIES = WordFile.heads("cities.txt");
    private static final Map<String, String> REGIONS = WordFile.heads("regions.txt");
    private static final Set<String> KINDS_OF_PLACE = Set.of(
            "g",
            "gor",
            "gorod",
            "misto",
            "pos",
            "poselok",
            "derevnya",
            "selo",
            "oblast",
            "obl",
            "kray",
            "krai",
            "rayon",
            "respublika",
            "shi",
            "sheng",
            "qu",
            "province",
            "prov",
            "county",
            "state",
            "kanton",
            "provincia",
            "stadt",
            "district");
    private static final Map<String, String> COUNTRIES = Map.of(
            "uk",
            "gb",
            "england",
            "gb",
            "scotland",
            "gb",
            "usa",
            "us",
            "deutschland",
            "de",
            "germany",
            "de",
            "france",
            "fr",
            "rossiya",
            "ru",
            "zhong guo",
            "cn",
            "china",
            "cn");

    private Places() {}

    static List<String> city(List<String> words) {
        List<String> city = withoutKind(words);
        String known = CITIES.get(String.join(" ", city));
        if (known != null) {
            return Latin.split(known);
        }
        city.replaceAll(word -> word.equals("st") || word.equals("ste") || word.equals("sankt") ? "saint" : word);
        return city.size() > 6 ? city.subList(0, 6) : city;
    }

    static @Nullable String region(@Nullable String text) {
        List<String> words = withoutKind(words(text));
        if (words.isEmpty()) {
            return null;
        }
        String region = String.join(" ", words);
        return REGIONS.getOrDefault(region, region);
    }

    static @Nullable String country(@Nullable String text) {
        String folded = Latin.foldOrNull(text);
        return folded == null ? null : COUNTRIES.getOrDefault(folded, folded);
    }

    /** Letters and digits; a country before it and the delivery sector behind a ZIP code are left out. */
    static @Nullable String postalCode(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> words = Latin.words(text);
        if (words.size() == 2) {
            String first = words.get(0);
            String second = words.get(1);
            if (first.length() <= 3 && letters(first) && digits(second) && second.length() >= 4) {
                return second; // D-10115
            }
            if (first.length() == 5 && digits(first) && second.length() == 4 && digits(second)) {
                return first; // 12345-6789
            }
        }
        String code = String.join("", words);
        return Placeholders.isNone(code) ? null : code.substring(0, Math.min(code.length(), 12));
    }

    static List<String> words(@Nullable String text) {
        if (text == null) {
            return new ArrayList<>();
        }
        String bounded = Latin.cut(text);
        List<String> words = new ArrayList<>(
                Latin.words(!Latin.isAscii(bounded) && HanAddress.is(bounded) ? HanAddress.latin(bounded) : bounded));
        return Placeholders.isNone(String.join(" ", words)) ? new ArrayList<>() : words;
    }

    static boolean isPostalCode(String word) {
        return digits(word) && word.length() >= 4 && word.length() <= 6;
    }

    private static List<String> withoutKind(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        rest.removeIf(word -> rest.size() > 1 && KINDS_OF_PLACE.contains(word));
        return rest;
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean letters(String text) {
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
