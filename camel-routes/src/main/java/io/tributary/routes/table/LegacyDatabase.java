package io.tributary.routes.table;

import io.tributary.intake.source.Source;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * An existing database, by its own driver: whatever lies in the class path. A connection is opened for each question and closed after it,
 * so that none is held while nobody asks.
 *
 * @param url JDBC address
 */
record LegacyDatabase(String url, @Nullable String user, @Nullable String password) {

    static LegacyDatabase of(String url, Source.Table table) {
        return new LegacyDatabase(url, table.user(), table.password());
    }

    Connection open() throws SQLException {
        Properties account = new Properties();
        if (user != null) {
            account.setProperty("user", user);
        }
        if (password != null) {
            account.setProperty("password", password);
        }
        Connection connection = driver().connect(url, account);
        if (connection == null) {
            throw new SQLException("the driver refuses the address", "08001");
        }
        connection.setReadOnly(true);
        return connection;
    }

    private Driver driver() throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, LegacyDatabase.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException("no driver takes addresses such as " + url.replaceAll("[?;].*", ""), "08001");
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "LegacyDatabase[" + url.replaceAll("[?;].*", "") + "]";
    }
}
