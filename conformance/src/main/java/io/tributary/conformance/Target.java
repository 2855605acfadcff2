package io.tributary.conformance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * The database that is checked.
 *
 * @param url JDBC address
 * @param schema where the checks make their tables
 * @param properties further properties of connections
 */
public record Target(String url, String user, String password, String schema, Map<String, String> properties) {

    /** A new connection whose unqualified names are those of the schema. */
    public Connection connect() throws SQLException {
        Properties all = new Properties();
        all.putAll(properties);
        if (!user.isEmpty()) {
            all.setProperty("user", user);
            all.setProperty("password", password);
        }
        Connection connection = DriverManager.getConnection(url, all);
        try {
            connection.setSchema(schema);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s as %s in schema %s".formatted(url, user, schema);
    }
}
