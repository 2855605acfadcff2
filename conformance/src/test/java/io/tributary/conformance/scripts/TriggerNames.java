package io.tributary.conformance.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the columns are there that a trigger names: those of its own row, and those of the rows that it writes. */
final class TriggerNames {
    private static final Pattern TABLE = Pattern.compile("(?is)\\bTRIGGER\\s+(\\w+)\\b.*?\\bON\\s+(\\w+)");
    private static final Pattern ORACLE_ROW = Pattern.compile("(?i):(?:NEW|OLD)\\.(\\w+)");
    private static final Pattern DB2_ROW = Pattern.compile("(?i)\\b[NO]\\.(\\w+)");
    private static final Pattern INSERT = Pattern.compile("(?is)\\bINSERT\\s+INTO\\s+(\\w+)\\s*\\(([^)]*)\\)");
    private static final Pattern UPDATING = Pattern.compile("(?i)UPDATING\\('(\\w+)'\\)");

    private TriggerNames() {}

    /** One sentence for each that is not there. */
    static List<String> findings(Dialect dialect, SchemaModel model, SqlStatement trigger) {
        List<String> findings = new ArrayList<>();
        Matcher table = TABLE.matcher(trigger.sql());
        if (table.find()) {
            if (table.group(1).length() > 30) {
                findings.add("trigger %s is longer than 30".formatted(table.group(1)));
            }
            String name = table.group(2).toUpperCase(Locale.ROOT);
            if (!model.tables.containsKey(name)) {
                findings.add("%s: there is no table %s".formatted(table.group(1), name));
                return findings;
            }
            if (dialect != Dialect.POSTGRESQL) {
                columns(findings, model, name, dialect == Dialect.ORACLE ? ORACLE_ROW : DB2_ROW, trigger);
                columns(findings, model, name, UPDATING, trigger);
            }
        }
        Matcher insert = INSERT.matcher(trigger.sql());
        while (insert.find()) {
            for (String column : insert.group(2).split(",")) {
                if (!model.columnsOf(insert.group(1).toUpperCase(Locale.ROOT))
                        .contains(column.strip().toUpperCase(Locale.ROOT))) {
                    findings.add(
                            "%s: %s has no column %s".formatted(trigger.origin(), insert.group(1), column.strip()));
                }
            }
        }
        return findings;
    }

    private static void columns(
            List<String> findings, SchemaModel model, String table, Pattern names, SqlStatement trigger) {
        Matcher matcher = names.matcher(trigger.sql());
        while (matcher.find()) {
            if (!model.columnsOf(table).contains(matcher.group(1).toUpperCase(Locale.ROOT))) {
                findings.add("%s:%d: %s has no column %s"
                        .formatted(trigger.origin(), trigger.line(), table, matcher.group(1)));
            }
        }
    }
}
