package io.tributary.bench.peer.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows by statement, executed in the order in which foreign keys demand it. */
final class CollectedRows {
    private final Map<HubStatement, List<Row>> rows = new LinkedHashMap<>();

    /** Nothing yet; statements are executed in this order, those not named after them. */
    CollectedRows(List<HubStatement> order) {
        order.forEach(each -> rows.put(each, new ArrayList<>()));
    }

    void add(HubStatement statement, Row row) {
        rows.computeIfAbsent(statement, any -> new ArrayList<>()).add(row);
    }

    /** Writes all, table by table. */
    void write(Database database) throws SQLException {
        for (Map.Entry<HubStatement, List<Row>> each : rows.entrySet()) {
            database.execute(each.getKey(), each.getValue());
        }
    }
}
