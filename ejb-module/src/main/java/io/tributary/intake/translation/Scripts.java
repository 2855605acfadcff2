package io.tributary.intake.translation;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripts by their ISO 15924 codes. */
final class Scripts {
    private static final String[] CODES = {
        "Latn", "Cyrl", "Hani", "Grek", "Arab", "Hebr", "Armn", "Geor", "Deva", "Beng", "Guru", "Gujr", "Taml", "Telu",
        "Knda", "Mlym", "Sinh", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Mong", "Ethi", "Hang", "Hira", "Kana", "Bopo"
    };
    private static final Map<UnicodeScript, String> BY_SCRIPT = new EnumMap<>(UnicodeScript.class);

    static {
        for (String code : CODES) {
            BY_SCRIPT.put(UnicodeScript.forName(code), code);
        }
    }

    private Scripts() {}

    /** The script of most letters of a text; Japanese where kana stand among them. */
    static @Nullable String of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        if ((letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA))
                && letters.containsKey(UnicodeScript.HAN)) {
            return "Jpan";
        }
        return letters.entrySet().stream()
                .filter(entry -> BY_SCRIPT.containsKey(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(entry -> BY_SCRIPT.get(entry.getKey()))
                .orElse(null);
    }

    /** A code in the usual case; names such as {@code cyrillic} are understood. What is neither stays as it is. */
    static String standard(String written) {
        try {
            String known = BY_SCRIPT.get(UnicodeScript.forName(written));
            if (known != null) {
                return known;
            }
        } catch (IllegalArgumentException e) {
            // a code that has no letters of its own, such as Jpan
        }
        return written.length() == 4
                ? written.substring(0, 1).toUpperCase(Locale.ROOT)
                        + written.substring(1).toLowerCase(Locale.ROOT)
                : written;
    }
}
