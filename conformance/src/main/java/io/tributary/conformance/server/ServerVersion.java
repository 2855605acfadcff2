package io.tributary.conformance.server;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** The releases of server and driver. */
public final class ServerVersion implements Check {

    @Override
    public String name() {
        return "version";
    }

    @Override
    public String purpose() {
        return "the server's release is supported";
    }

    @Override
    public Finding run(Workbench bench) throws SQLException {
        try (Connection connection = bench.connect()) {
            DatabaseMetaData server = connection.getMetaData();
            Product product = bench.product();
            String seen = "%s %s, driver %s %s"
                    .formatted(
                            product.title(),
                            firstLine(server.getDatabaseProductVersion()),
                            server.getDriverName(),
                            server.getDriverVersion());
            Product.Release release =
                    new Product.Release(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
            connection.rollback();
            return release.compareTo(product.oldest()) >= 0
                    ? Finding.passed(seen)
                    : Finding.failed(seen, "Use %s %s or later.".formatted(product.title(), product.oldest()));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text).strip();
    }
}
