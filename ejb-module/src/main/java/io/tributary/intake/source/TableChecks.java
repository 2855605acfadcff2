package io.tributary.intake.source;

import io.tributary.intake.source.Source.Table;
import io.tributary.intake.source.Source.Table.WatermarkType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** What must hold for a source that reads a table, as far as can be said without asking its database. */
@SuppressWarnings("ConstantValue") // YAML may leave out what a record demands
final class TableChecks {
    private static final Pattern AFTER = Pattern.compile("(?<!:):after\\b");
    private static final Pattern FROM_AFTER =
            Pattern.compile(">=\\s*:after\\b|\\bBETWEEN\\s+:after\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$#]*|\"[^\"]+\"");
    private static final int MOST_ROWS = 10_000;

    private final SourceChecks.Report report;

    TableChecks(SourceChecks.Report report) {
        this.report = report;
    }

    void check(Table table) {
        if (table.url() != null && !table.url().startsWith("jdbc:")) {
            report.problem(
                    "/table/url", "\"url\" must be a JDBC address, such as jdbc:postgresql://erp.example.com/erp");
        }
        query(table);
        column("/table/watermark", table.watermark());
        if (table.key().isEmpty()) {
            report.problem("/table/key", "\"key\" is missing; list the columns that together name what a row is about");
        }
        for (int i = 0; i < table.key().size(); i++) {
            column("/table/key/" + i, table.key().get(i));
        }
        if (table.start() != null && !isWatermark(table.start(), table.watermarkType())) {
            report.problem(
                    "/table/start",
                    "\"" + table.start() + "\" is no watermark of type "
                            + table.watermarkType().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (table.interval().compareTo(Duration.ofMillis(100)) < 0) {
            report.problem("/table/interval", "\"interval\" must be at least PT0.1S");
        }
        if (table.fetch() < 1 || table.fetch() > MOST_ROWS) {
            report.problem("/table/fetch", "\"fetch\" must be between 1 and " + MOST_ROWS);
        }
        if (table.lag().isNegative()) {
            report.problem("/table/lag", "\"lag\" must not be negative");
        }
    }

    private void query(Table table) {
        if (table.query() == null || table.query().isBlank()) {
            report.problem("/table/query", "\"query\" is missing; write SELECT … WHERE <watermark> >= :after");
        } else if (!AFTER.matcher(table.query()).find()) {
            report.problem(
                    "/table/query",
                    "\"query\" must ask for rows from the parameter :after on, such as WHERE CHANGED_AT >= :after");
        } else if (table.watermarkType() == WatermarkType.TEXT
                && !FROM_AFTER.matcher(table.query()).find()) {
            report.problem("/table/query", "with a watermark of type text, \"query\" must compare with >= :after");
        }
    }

    private void column(String pointer, String name) {
        if (name == null || !COLUMN.matcher(name).matches()) {
            report.problem(
                    pointer,
                    (name == null ? "the name" : "\"" + name + "\"")
                            + " is no column of the result; write its name, in double quotes if it needs them in SQL");
        }
    }

    private static boolean isWatermark(String text, WatermarkType type) {
        try {
            switch (type) {
                case NUMBER -> new BigDecimal(text);
                case TIMESTAMP -> parseMoment(text);
                case TEXT -> {
                    return !text.isBlank();
                }
            }
            return true;
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private static void parseMoment(String text) {
        if (text.length() == "2026-01-31".length()) {
            LocalDate.parse(text);
        } else if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
            OffsetDateTime.parse(text);
        } else {
            LocalDateTime.parse(text);
        }
    }
}
