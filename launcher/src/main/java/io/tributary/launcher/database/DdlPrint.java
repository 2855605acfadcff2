package io.tributary.launcher.database;

import io.tributary.persistence.Vendor;
import java.util.Locale;

/** The scripts as one text that a DBA can read and run. */
final class DdlPrint {
    /** What SQL*Plus would take for itself: ampersands in comments, and blank lines as the end of a statement. */
    private static final String SQL_PLUS =
            """
            SET DEFINE OFF
            SET SQLBLANKLINES ON
            WHENEVER SQLERROR EXIT FAILURE
            """;

    private final Vendor vendor;
    private final Scripts scripts;
    private final ScriptSettings settings;

    DdlPrint(Vendor vendor, Scripts scripts, ScriptSettings settings) {
        this.vendor = vendor;
        this.scripts = scripts;
        this.settings = settings;
    }

    /** All scripts from this number on, and the grants where roles are configured. */
    String from(int first) {
        StringBuilder text = new StringBuilder(header(first));
        if (vendor == Vendor.ORACLE) {
            text.append(SQL_PLUS);
        }
        for (Scripts.Script script : scripts.series()) {
            if (script.version() >= first) {
                append(text, script.name(), script.text());
            }
        }
        if (settings.grants()) {
            append(text, "R__grants.sql", scripts.grants());
        }
        return text.toString();
    }

    private void append(StringBuilder text, String name, String script) {
        text.append("\n-- ==== ")
                .append(name)
                .append(" ")
                .append("=".repeat(100))
                .append("\n\n");
        text.append(settings.fill(script.strip())).append("\n");
    }

    private String header(int first) {
        StringBuilder header = new StringBuilder();
        header.append("-- The tables of Tributary for %s: scripts %d to %d.%n"
                .formatted(vendor.label().toUpperCase(Locale.ROOT), first, scripts.newest()));
        header.append("-- Filled in:");
        settings.placeholders().forEach((name, value) -> {
            if (!value.isEmpty()) {
                header.append(" %s = %s;".formatted(name, value));
            }
        });
        header.append("\n");
        if (!settings.grants()) {
            header.append("-- Without grants: tributary.db.role.reading and tributary.db.role.writing are not set.\n");
        }
        header.append(howToRunIt());
        header.append(
                """
                -- Afterwards either leave the tables to the DBA: tributary.db.migrate=false, and the hub looks at its start whether they
                -- are complete and changes nothing; or let later scripts be run by the hub: say once `./tributary db baseline`.

                """);
        return header.toString();
    }

    private String howToRunIt() {
        return switch (vendor) {
            case ORACLE ->
                """
                -- Run it as the owner of the tables:   sqlplus -L OWNER@SERVICE @tributary.sql
                -- or in SQLcl or SQL Developer as a script. NLS_LANG must name the character set of this file: .AL32UTF8.
                            """;
            case DB2 ->
                """
                -- Run it as the owner of the tables:   db2 connect to DATABASE user OWNER; db2 -tsvf tributary.sql
                -- The character set of the session must be that of this file: db2set DB2CODEPAGE=1208.
                            """;
            case POSTGRESQL ->
                """
                -- Run it as the owner of the tables:   psql --single-transaction -v ON_ERROR_STOP=1 -f tributary.sql DATABASE OWNER
                -- The encoding of this file is UTF-8: PGCLIENTENCODING=UTF8.
                            """;
        };
    }
}
