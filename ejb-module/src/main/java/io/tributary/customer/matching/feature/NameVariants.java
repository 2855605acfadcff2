package io.tributary.customer.matching.feature;

import java.util.List;

/**
 * Spellings that stand for one name: transcriptions from other scripts, umlauts written with or without e, letters that many languages use for each other. Names whose
 * keys are equal may be the same; the key itself is no spelling.
 */
public final class NameVariants {
    private NameVariants() {}

    /** Key of a given name or of any word of a name: Yuri, Yuriy, Jurij and Iouri have one, and Müller, Mueller and Muller. */
    public static String key(String token) {
        if (token.length() < 2 || token.charAt(0) <= '9') {
            return token;
        }
        StringBuilder key = new StringBuilder(token.length() + 2);
        int i = 0;
        while (i < token.length()) {
            i += VariantLetters.append(token, i, key);
        }
        return VariantLetters.ending(key).toString();
    }

    /**
     * Keys of a word of a family name, the likeliest first: the feminine form of a Slavic or Greek name has those of the masculine one, which need not be sure: Novakova is of
     * Novakov or of Novak.
     */
    public static List<String> familyKeys(String token) {
        String key = key(token);
        int length = key.length();
        if (length < 5) {
            return List.of(key);
        }
        if (key.endsWith("ova") || key.endsWith("eva")) {
            String masculine = key.substring(0, length - 1);
            return length < 6 || key.endsWith("eva")
                    ? List.of(masculine)
                    : List.of(masculine, key.substring(0, length - 3));
        }
        if (key.endsWith("ina") && length > 5) {
            return List.of(key.substring(0, length - 1), key);
        }
        if (key.endsWith("ska") || key.endsWith("cka") || key.endsWith("dzka")) {
            return List.of(key.substring(0, length - 1) + "i");
        }
        if (key.endsWith("aia") && length > 5) {
            return List.of(key.substring(0, length - 3) + "i");
        }
        if (key.endsWith("oulou") || key.endsWith("idou") || key.endsWith("akou")) {
            return List.of(key.substring(0, length - 1) + "s", key);
        }
        return List.of(key);
    }
}
