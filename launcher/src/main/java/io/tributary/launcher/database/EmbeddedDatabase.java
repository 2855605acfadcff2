package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database in the embedded server: its account, its roles, its address. */
public final class EmbeddedDatabase {
    /** Owner of the embedded server. */
    public static final String ADMIN = "postgres";
    /** Name of the embedded database, and of the account that owns it. */
    public static final String NAME = "tributary";

    private EmbeddedDatabase() {}

    /** JDBC address of the embedded database. */
    public static String url(int port) {
        return url(port, NAME);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Makes the hub's account, the roles for other systems and the database in the embedded server, where they are missing. */
    public static void create(int port, String adminPassword, String password) {
        try (Connection connection = DriverManager.getConnection(url(port, ADMIN), ADMIN, adminPassword);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", NAME)) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN");
            }
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(NAME, password.replace("'", "''")));
            for (String role : new String[] {ScriptSettings.READER, ScriptSettings.WRITER}) {
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                    statement.execute("CREATE ROLE " + role);
                }
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", NAME)) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, NAME));
            }
        } catch (SQLException e) {
            throw new LauncherException("The embedded database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
