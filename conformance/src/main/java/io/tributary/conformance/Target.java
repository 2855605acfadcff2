package io.tributary.conformance;

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
        Connection connection = dataSource.getConnection();
        try {
            connection.setSchema(schema);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
