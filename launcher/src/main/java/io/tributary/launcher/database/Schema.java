package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** The hub's database and schema: creates the embedded one, migrates either. */
public final class Schema {
    /** Owner of the embedded server. */
    public static final String ADMIN = "postgres";
    /** Name of the embedded database, and of the account that owns it. */
    public static final String NAME = "tributary";

    private Schema() {}

    /** JDBC address of the embedded database. */
    public static String url(int port) {
        return url(port, NAME);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Makes the hub's account and database in the embedded server, where they are missing. */
    public static void create(int port, String adminPassword, String password) {
        try (Connection connection = DriverManager.getConnection(url(port, ADMIN), ADMIN, adminPassword);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN");
            }
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(NAME, password.replace("'", "''")));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, NAME));
            }
        } catch (SQLException e) {
            throw new LauncherException("The embedded database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    /**
     * Brings a schema to the newest version.
     *
     * @return how many scripts ran
     */
    public static int migrate(String url, String user, String password, Path config) {
        Path scripts = scripts(url, config);
        try {
            MigrateResult result = Flyway.configure()
                    .dataSource(url, user, password)
                    .locations("filesystem:" + scripts)
                    .placeholders(
                            Map.of("table_space", "pg_default", "index_space", "pg_default", "lob_space", "pg_default"))
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
            return result.migrationsExecuted;
        } catch (FlywayException e) {
            throw new LauncherException("The schema could not be migrated: " + e.getMessage(), e);
        }
    }

    /** The folder with the scripts for the database that a JDBC address names. */
    public static Path scripts(String url, Path config) {
        String vendor = url.startsWith("jdbc:") ? url.split(":", 3)[1] : url;
        Path scripts = config.resolve("db").resolve(vendor);
        if (!Files.isDirectory(scripts)) {
            throw new LauncherException("There are no scripts for this database: %s is missing.".formatted(scripts));
        }
        return scripts;
    }
}
