package io.tributary.intake.translation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Countries by ISO 3166-1 alpha-2 and alpha-3 code, and by name in the languages of the hub's users and its neighbours. */
final class Countries {
    private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "nl", "pl", "pt", "ru", "zh", "ja"};

    private Countries() {}

    /** The alpha-2 code; {@code null} if nobody knows that country. */
    static @Nullable String code(String written) {
        String key = key(written);
        return key.length() == 2 && Codes.ALPHA_2.containsKey(key) ? Codes.ALPHA_2.get(key) : Names.BY_NAME.get(key);
    }

    private static String key(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    private static final class Codes {
        static final Map<String, String> ALPHA_2 = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) {
                ALPHA_2.put(key(code), code);
            }
        }
    }

    /** Loaded only when somebody writes more than a code. */
    private static final class Names {
        static final Map<String, String> BY_NAME = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) {
                Locale country = new Locale("", code);
                try {
                    BY_NAME.put(key(country.getISO3Country()), code);
                } catch (MissingResourceException e) {
                    continue; // a country without such a code
                }
            }
            for (String language : LANGUAGES) {
                Locale reader = new Locale(language);
                for (String code : Locale.getISOCountries()) {
                    BY_NAME.putIfAbsent(key(new Locale("", code).getDisplayCountry(reader)), code);
                }
            }
            BY_NAME.put("usa", "US");
            BY_NAME.put("uk", "GB");
            BY_NAME.put("great britain", "GB");
            BY_NAME.put("england", "GB");
        }
    }
}
