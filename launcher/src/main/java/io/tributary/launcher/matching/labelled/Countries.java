package io.tributary.launcher.matching.labelled;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Countries by ISO 3166-1 code and by name in many languages. */
final class Countries {
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            CODES.put(code.toLowerCase(Locale.ROOT), code);
            try {
                CODES.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            } catch (MissingResourceException e) {
                continue; // a country without such a code
            }
            for (String language : new String[] {"en", "de", "fr", "es", "it", "pl", "ru", "zh"}) {
                CODES.putIfAbsent(
                        country.getDisplayCountry(new Locale(language)).toLowerCase(Locale.ROOT), code);
            }
        }
        CODES.put("usa", "US");
        CODES.put("united states of america", "US");
        CODES.put("uk", "GB");
        CODES.put("great britain", "GB");
        CODES.put("england", "GB");
    }

    private Countries() {}

    /** The alpha-2 code, or the text as written if nobody knows that country. */
    static String code(String written) {
        return CODES.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }
}
