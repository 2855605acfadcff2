package io.tributary.routes.table;

import io.tributary.intake.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The operator's query, ordered and limited: {@code FETCH FIRST … ROWS ONLY} is known to Oracle, DB2, PostgreSQL and others. Pure.
 *
 * @param sql with named parameters as camel-jdbc writes them
 * @param parameters by name
 */
record TableQuery(String sql, Map<String, Object> parameters) {
    private static final Pattern AFTER = Pattern.compile("(?<!:):after\\b");
    private static final Pattern END = Pattern.compile("[;\\s]+$");

    /** Where a look goes on, or begins. */
    sealed interface From {
        /** With the first row. */
        record Start(Watermark lowest) implements From {}

        /** With rows that have this watermark, or only after it. */
        record Mark(Watermark watermark, boolean inclusive) implements From {}

        /** After a row, in the order of watermark and key; {@code key} are values as the database gave them. */
        record Row(Watermark watermark, List<Object> key) implements From {}
    }

    static TableQuery of(Source.Table table, From from, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String condition = condition(table, from, parameters);
        String rows = AFTER.matcher(END.matcher(table.query()).replaceAll("")).replaceAll(":?after");
        return new TableQuery(
                "SELECT * FROM (\n" + rows + "\n) TRIBUTARY_ROWS" + (condition == null ? "" : "\nWHERE " + condition)
                        + "\nORDER BY " + table.watermark() + ", " + String.join(", ", table.key())
                        + "\nFETCH FIRST " + limit + " ROWS ONLY",
                parameters);
    }

    private static @Nullable String condition(Source.Table table, From from, Map<String, Object> parameters) {
        String mark = table.watermark();
        if (from instanceof From.Start start) {
            parameters.put("after", start.lowest().parameter());
            return null;
        }
        if (from instanceof From.Mark at) {
            parameters.put("after", at.watermark().justBelow().parameter());
            parameters.put("mark", at.watermark().parameter());
            return mark + (at.inclusive() ? " >= " : " > ") + ":?mark";
        }
        From.Row row = (From.Row) from;
        parameters.put("after", row.watermark().justBelow().parameter());
        parameters.put("mark", row.watermark().parameter());
        String beyond = "";
        for (int i = row.key().size() - 1; i >= 0; i--) {
            String column = table.key().get(i);
            String name = "key" + i;
            parameters.put(name, row.key().get(i));
            // databases sort what is empty last, and would not find it greater than anything
            String greater = column + " > :?" + name + " OR " + column + " IS NULL";
            beyond =
                    beyond.isEmpty() ? greater : greater + " OR (" + column + " = :?" + name + " AND (" + beyond + "))";
        }
        return mark + " > :?mark OR (" + mark + " = :?mark AND (" + beyond + "))";
    }
}
