package io.tributary.persistence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes such as states: {@code IN_PROGRESS} in tables, {@code in-progress} for people and other systems. */
public final class Codes {
    private Codes() {}

    /** As it is shown. */
    public static String shown(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is shown, if there is one. */
    public static @Nullable String shownIfAny(@Nullable String code) {
        return code == null ? null : shown(code);
    }
}
