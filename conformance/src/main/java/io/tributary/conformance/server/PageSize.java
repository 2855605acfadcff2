package io.tributary.conformance.server;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import java.sql.Connection;
import java.sql.SQLException;

/** The size of pages, where a row has to fit one. */
public final class PageSize implements Check {

    @Override
    public String name() {
        return "page-size";
    }

    @Override
    public String purpose() {
        return "the hub's rows fit the pages of a tablespace";
    }

    @Override
    public Finding run(Workbench bench) throws SQLException {
        try (Connection connection = bench.connect()) {
            return Catalogue.ask(connection, () -> bench.product().pageSize(connection));
        }
    }
}
