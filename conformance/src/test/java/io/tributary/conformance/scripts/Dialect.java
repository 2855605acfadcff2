package io.tributary.conformance.scripts;

import java.util.Locale;

/** A series of scripts, and the ending of statement files. */
enum Dialect {
    ORACLE,
    DB2,
    POSTGRESQL;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
