package io.tributary.conformance.server;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import java.sql.Connection;
import java.sql.SQLException;

/** The database's character set. */
public final class Charset implements Check {

    @Override
    public String name() {
        return "charset";
    }

    @Override
    public String purpose() {
        return "the database keeps Unicode";
    }

    @Override
    public Finding run(Workbench bench) throws SQLException {
        try (Connection connection = bench.connect()) {
            return Catalogue.ask(connection, () -> bench.product().charset(connection));
        }
    }
}
