package io.tributary.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a database by its vendor's driver, with the settings that the hub's sessions need there. The driver of PostgreSQL is part
 * of the hub; others are the user's.
 */
public class VendorDataSource implements DataSource {
    private static final String SQL_STATE_CANNOT_CONNECT = "08001";

    private final String url;
    private final String user;
    private final String password;
    private final String schema;
    private @Nullable PrintWriter logWriter;

    /**
     * To this database.
     *
     * @param user empty where the address or a wallet says it
     * @param schema that unqualified names belong to; empty where it is the account's own
     */
    public VendorDataSource(String url, String user, String password, String schema) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.schema = schema;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(@Nullable String asUser, @Nullable String withPassword) throws SQLException {
        Vendor vendor = Vendor.of(url);
        Properties properties = new Properties();
        properties.putAll(vendor.session(url));
        boolean named = asUser != null && !asUser.isEmpty();
        set(properties, "user", named ? asUser : user);
        set(properties, "password", named ? withPassword : password);
        return connect(vendor, vendor == Vendor.POSTGRESQL ? JdbcUrls.withoutPostgresOptions(url) : url, properties);
    }

    /** A connection as another program makes it: without the hub's settings, and without the mark by which triggers know the hub. */
    public Connection getConnectionOfAnother() throws SQLException {
        Properties properties = new Properties();
        set(properties, "user", user);
        set(properties, "password", password);
        return connect(Vendor.of(url), url, properties);
    }

    private Connection connect(Vendor vendor, String address, Properties properties) throws SQLException {
        Connection connection = driver(vendor).connect(address, properties);
        if (connection == null) {
            throw new SQLException(
                    "%s does not take the address %s".formatted(vendor.driver(), JdbcUrls.withoutSecrets(url)),
                    SQL_STATE_CANNOT_CONNECT);
        }
        return schema.isEmpty() ? connection : inSchema(connection, schema);
    }

    /** The connection, with a schema that unqualified names belong to; closed if that is refused. */
    public static Connection inSchema(Connection connection, String schema) throws SQLException {
        try {
            connection.setSchema(schema);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.setProperty(name, value);
        }
    }

    private static Driver driver(Vendor vendor) throws SQLException {
        try {
            return Class.forName(vendor.driver(), true, VendorDataSource.class.getClassLoader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException(
                    "The JDBC driver %s is missing: put the jar of %s into the folder drivers/ of the installation."
                            .formatted(vendor.driver(), vendor.coordinates()),
                    SQL_STATE_CANNOT_CONNECT,
                    e);
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        logWriter = out;
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // each vendor's own setting says how long
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("not a " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
