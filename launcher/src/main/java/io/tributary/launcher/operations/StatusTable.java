package io.tributary.launcher.operations;

import com.fasterxml.jackson.databind.JsonNode;

/** The books of the hub as a table: one row a source. */
public final class StatusTable {
    private static final String[] COUNTS = {
        "accepted", "applied", "duplicate", "quarantined", "discarded", "dead", "inFlight"
    };

    private StatusTable() {}

    /** The table of what {@code GET /api/status} answered. */
    public static Table of(JsonNode status) {
        Table table = new Table(
                "source",
                "channel",
                "accepted",
                "applied",
                "duplicate",
                "quarantined",
                "discarded",
                "dead",
                "in flight",
                "balanced");
        for (JsonNode source : status.path("sources")) {
            table.row(row(source.path("source").asText(), source.path("channel").asText(""), source));
        }
        return table.row(row("total", "", status.path("totals")));
    }

    private static String[] row(String source, String channel, JsonNode numbers) {
        String[] cells = new String[COUNTS.length + 3];
        cells[0] = source;
        cells[1] = channel;
        for (int index = 0; index < COUNTS.length; index++) {
            cells[index + 2] = numbers.path(COUNTS[index]).asText("");
        }
        cells[cells.length - 1] = balanced(numbers);
        return cells;
    }

    /** Nothing while the broker is away, for then nobody knows. */
    private static String balanced(JsonNode numbers) {
        JsonNode balanced = numbers.path("balanced");
        if (!balanced.isBoolean()) {
            return "";
        }
        return balanced.asBoolean()
                ? "yes"
                : "NO, %+d".formatted(numbers.path("difference").asLong());
    }
}
