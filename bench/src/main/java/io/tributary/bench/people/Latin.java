package io.tributary.bench.people;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names as they stand in email addresses. */
final class Latin {
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Latin() {}

    static String of(String name) {
        return KNOWN.computeIfAbsent(
                name,
                any -> TO_LATIN.transliterate(any).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    /** The name as a passport writes it. */
    static String inLatin(String name) {
        String latin = of(name);
        return latin.isEmpty() ? name : Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
    }
}
