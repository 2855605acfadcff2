package io.tributary.conformance;

import io.tributary.persistence.VendorDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The database that is checked.
 *
 * @param dataSource connections, as the hub makes them
 * @param url JDBC address, for people
 * @param schema where the checks make their tables
 */
public record Target(DataSource dataSource, String url, String schema) {

    /** A new connection whose unqualified names are those of the schema. */
    public Connection connect() throws SQLException {
        return VendorDataSource.inSchema(dataSource.getConnection(), schema);
    }

    /** The same as another program makes it, which is not marked as the hub. */
    public Connection connectAsAnother() throws SQLException {
        return VendorDataSource.inSchema(
                dataSource.unwrap(VendorDataSource.class).getConnectionOfAnother(), schema);
    }
}
