package io.tributary.customer.matching.feature;

import java.util.Set;

/** What people and systems write where they know nothing. */
final class Placeholders {
    private static final Set<String> NONE = Set.of(
            "",
            "unknown",
            "unk",
            "unkn",
            "unnamed",
            "none",
            "null",
            "nil",
            "nan",
            "n a",
            "not available",
            "not applicable",
            "not known",
            "not given",
            "not stated",
            "not provided",
            "undefined",
            "anonymous",
            "anonym",
            "anonymus",
            "no name",
            "noname",
            "no data",
            "nobody",
            "missing",
            "tbd",
            "tba",
            "xxx",
            "xxxx",
            "test",
            "test test",
            "dummy",
            "unbekannt",
            "k a",
            "keine angabe",
            "ohne",
            "inconnu",
            "inconnue",
            "desconocido",
            "desconocida",
            "sconosciuto",
            "desconhecido",
            "onbekend",
            "nieznany",
            "nieznane",
            "neizvestno",
            "neizvesten",
            "net dannykh",
            "wei zhi",
            "bu xiang",
            "wu",
            "ni ming",
            "0",
            "00",
            "000",
            "0000");

    private Placeholders() {}

    /** Whether a folded text stands for nothing. */
    static boolean isNone(String folded) {
        return NONE.contains(folded);
    }
}
