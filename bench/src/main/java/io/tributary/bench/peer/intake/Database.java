package io.tributary.bench.peer.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** One transaction's view of the database. */
public interface Database {
    /** Executes a query with one list or value; rows by parameter name ({@code customerId} for {@code CUSTOMER_ID}). */
    List<Row> query(HubStatement statement, Object value) throws SQLException;

    /** Executes a statement once for each row, in one batch; nothing where there are none. */
    void execute(HubStatement statement, Collection<Row> rows) throws SQLException;

    /** Executes a statement once; how many rows it wrote. */
    int executeOne(HubStatement statement, Row row) throws SQLException;
}
