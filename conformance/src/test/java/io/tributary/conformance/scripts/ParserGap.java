package io.tributary.conformance.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is right on Oracle and refused by the parser. Such a part is taken out before parsing, and checked in another way where there is
 * one. A gap that the parser no longer has fails a test.
 */
enum ParserGap {
    /** {@code LOB (…) STORE AS SECUREFILE (TABLESPACE …)} after the table space; the columns are checked by {@link DdlReader}. */
    LOB_STORAGE("\\s+LOB \\(\\w+\\) STORE AS SECUREFILE \\(TABLESPACE \\w+\\)", ""),

    /** The condition of a trigger; it is parsed as that of a query. */
    TRIGGER_CONDITION("(?s)\\s+WHEN \\(((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*)\\)(?=\\s+(?:BEGIN|DECLARE))", ""),

    /** {@code UPDATING('COLUMN')} in a trigger: the parser knows {@code UPDATING} alone. A comparison stands for it. */
    UPDATED_COLUMN("UPDATING\\('\\w+'\\)", "1 = 1");

    private final Pattern written;
    private final String without;

    ParserGap(String written, String without) {
        this.written = Pattern.compile(written);
        this.without = without;
    }

    boolean isIn(String sql) {
        return written.matcher(sql).find();
    }

    String takenOut(String sql) {
        return written.matcher(sql).replaceAll(without);
    }

    /** A statement without all that the parser does not know. */
    static String allTakenOut(String sql) {
        String rest = sql;
        for (ParserGap gap : values()) {
            rest = gap.takenOut(rest);
        }
        return rest;
    }

    /** The conditions of triggers, as queries. */
    static List<String> conditions(String sql) {
        List<String> queries = new ArrayList<>();
        Matcher conditions = TRIGGER_CONDITION.written.matcher(sql);
        while (conditions.find()) {
            queries.add("SELECT 1 FROM DUAL WHERE " + conditions.group(1));
        }
        return queries;
    }
}
