package io.tributary.intake.translation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of many languages that mean the same code. Case, width, a dot at the end and blanks around it do not matter. */
final class Words {
    private final Map<String, String> codes = new HashMap<>();

    private Words() {}

    /**
     * Reads a table.
     *
     * @param table one line for each code: the code itself, a colon, and what means it, separated by commas
     */
    static Words of(String table) {
        Words words = new Words();
        for (String line : table.strip().lines().toList()) {
            int colon = line.indexOf(':');
            String code = line.substring(0, colon).strip();
            words.add(code, code);
            for (String word : line.substring(colon + 1).split(",", -1)) {
                words.add(word, code);
            }
        }
        return words;
    }

    /** Lets one more word mean a code, unless it means another one already. */
    void add(String word, String code) {
        codes.putIfAbsent(key(word), code);
    }

    /** The code that a word means; {@code null} if it means none. */
    @Nullable String code(String word) {
        return codes.get(key(word));
    }

    private static String key(String word) {
        String key = Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return key.length() > 1 && key.endsWith(".")
                ? key.substring(0, key.length() - 1).strip()
                : key;
    }
}
