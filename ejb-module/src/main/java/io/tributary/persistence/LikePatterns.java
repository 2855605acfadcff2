package io.tributary.persistence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Patterns for {@code LIKE :pattern ESCAPE '!'}, so that a filter may be left out without another statement. */
public final class LikePatterns {
    private static final String ANY = "%";

    private LikePatterns() {}

    /** Fits this code only; everything where there is none. */
    public static String code(@Nullable Enum<?> code) {
        return code == null ? ANY : escaped(code.name());
    }

    /** Fits this value only; everything where there is none. */
    public static String exactly(@Nullable String value) {
        return value == null ? ANY : escaped(value.strip());
    }

    /** Fits what begins so, in lower case; everything where there is nothing to begin with. */
    public static String beginning(@Nullable String value) {
        return value == null ? ANY : escaped(value.strip().toLowerCase(Locale.ROOT)) + ANY;
    }

    private static String escaped(String value) {
        return value.replaceAll("[!%_]", "!$0");
    }
}
