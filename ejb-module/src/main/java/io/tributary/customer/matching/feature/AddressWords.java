package io.tributary.customer.matching.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of addresses: kinds of streets, what stands before numbers, directions. */
final class AddressWords {
    private static final Map<String, String> STREET_TYPES = WordFile.heads("street-types.txt");
    private static final Set<String> UNIT = WordFile.words("unit-words.txt");
    private static final Set<String> HOUSE = WordFile.words("house-words.txt");
    private static final Set<String> SMALL =
            Set.of("de", "la", "le", "les", "du", "des", "del", "della", "di", "da", "do", "dos", "das", "the", "of");
    private static final Map<String, String> DIRECTIONS = Map.of(
            "north",
            "n",
            "south",
            "s",
            "east",
            "e",
            "west",
            "w",
            "northeast",
            "ne",
            "northwest",
            "nw",
            "southeast",
            "se",
            "southwest",
            "sw");

    /** Kinds that German and Dutch glue to the name and abbreviate. */
    private static final List<String> GLUED = List.of("strasse", "straat", "str");

    private AddressWords() {}

    static boolean isStreetType(String word) {
        return STREET_TYPES.containsKey(word) || glued(word) != null;
    }

    static boolean isUnit(String word) {
        return UNIT.contains(word);
    }

    static boolean isHouse(String word) {
        return HOUSE.contains(word);
    }

    static boolean isFloor(String word) {
        return word.equals("floor")
                || word.equals("fl")
                || word.equals("og")
                || word.equals("stock")
                || word.equals("etage")
                || word.equals("etazh");
    }

    /** Digits, perhaps with a letter or two behind them or one in front; no ordinal. */
    static boolean isNumber(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        return digits > 0 && digits < 7 && word.length() - digits <= 2 && !isOrdinal(word);
    }

    static boolean isOrdinal(String word) {
        return Character.isDigit(word.charAt(0))
                && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"));
    }

    /** The words of a street in their order with its kind, in one form, behind them. */
    static List<String> street(List<String> words) {
        List<String> street = new ArrayList<>(words.size());
        List<String> types = new ArrayList<>(1);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String glued = glued(word);
            boolean last = i + 1 == words.size();
            if (word.equals("st") && !last && !isStreetType(words.get(i + 1)) && street.isEmpty()) {
                street.add("saint");
            } else if (glued != null) {
                street.add(glued);
                types.add("st");
            } else if (STREET_TYPES.containsKey(word) && words.size() > 1) {
                types.add(STREET_TYPES.get(word));
            } else if (!SMALL.contains(word) || words.size() == 1) {
                street.add(DIRECTIONS.getOrDefault(word, word));
            }
        }
        types.stream().distinct().forEach(street::add);
        return street;
    }

    private static @Nullable String glued(String word) {
        for (String type : GLUED) {
            if (word.length() > type.length() + 2 && word.endsWith(type)) {
                return word.substring(0, word.length() - type.length());
            }
        }
        return null;
    }
}
