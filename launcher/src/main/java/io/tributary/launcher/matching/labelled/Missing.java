package io.tributary.launcher.matching.labelled;

import java.util.Locale;
import java.util.Set;

/** What people write where they know nothing. */
final class Missing {
    private static final Set<String> WORDS = Set.of(
            "null",
            "none",
            "nil",
            "n/a",
            "na",
            "n.a.",
            "nan",
            "nat",
            "-",
            "--",
            "---",
            "—",
            "?",
            "??",
            "???",
            "unknown",
            "unk",
            "not known",
            "not available",
            "not given",
            "not stated",
            "missing",
            "undefined",
            "empty",
            "\\n",
            "#n/a",
            "(null)",
            "<null>",
            "[null]",
            ".",
            "..",
            "*",
            "xxx",
            "unbekannt",
            "k.a.",
            "keine angabe",
            "inconnu",
            "desconocido",
            "brak",
            "неизвестно",
            "нет",
            "н/д",
            "не указано",
            "未知",
            "不详",
            "无");

    private Missing() {}

    /** The value, or nothing where it says that it is not known. */
    static String asEmpty(String value) {
        return value.length() <= 15 && WORDS.contains(value.toLowerCase(Locale.ROOT)) ? "" : value;
    }
}
