package io.tributary.launcher.matching.evaluate;

import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.database.EmbeddedDatabase;
import io.tributary.launcher.database.Platform;
import io.tributary.launcher.database.PostgresBinaries;
import io.tributary.launcher.database.PostgresServer;
import io.tributary.launcher.database.Schema;
import io.tributary.launcher.database.ScriptSettings;
import io.tributary.launcher.database.ServerAccount;
import io.tributary.launcher.settings.FileTrees;
import io.tributary.launcher.settings.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** A PostgreSQL server in a temporary folder, which forces nothing to disk; gone with all that is in it when it is closed, also when the command is interrupted. */
final class ThrowAwayDatabase implements AutoCloseable {
    private static final String SETTINGS =
            """

            # nothing in here outlives the command
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            shared_buffers = 256MB
            max_wal_size = 4GB
            """;

    private final Path folder;
    private final PostgresServer server;
    private final Path config;
    private final String password = UUID.randomUUID().toString();
    private final AtomicBoolean closed = new AtomicBoolean();
    private int port;

    private ThrowAwayDatabase(Path folder, PostgresServer server, Path config) {
        this.folder = folder;
        this.server = server;
        this.config = config;
    }

    static ThrowAwayDatabase start(Installation installation, Path config) {
        try {
            Path folder = Files.createTempDirectory("tributary-evaluation");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path binaries = PostgresBinaries.unpack(Platform.current(), installation.cache(), folder.resolve("cache"));
            ThrowAwayDatabase database = new ThrowAwayDatabase(
                    folder, new PostgresServer(binaries, folder.resolve("postgres"), ServerAccount.choose()), config);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            database.start();
            return database;
        } catch (IOException e) {
            throw new LauncherException("No temporary folder could be made: " + e.getMessage(), e);
        }
    }

    private void start() {
        String adminPassword = UUID.randomUUID().toString();
        try {
            port = new Ports(folder.resolve("ports.properties")).keep("postgres");
            server.prepare(adminPassword, port);
            Files.writeString(folder.resolve("postgres/cluster/postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
            server.start();
            EmbeddedDatabase.create(port, adminPassword, password);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A new schema with the hub's tables. */
    DatabaseAccess schema(String name) {
        String url = EmbeddedDatabase.url(port);
        try (Connection connection = DriverManager.getConnection(url, EmbeddedDatabase.NAME, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
        } catch (SQLException e) {
            throw new LauncherException("The schema could not be made: " + e.getMessage(), e);
        }
        DatabaseAccess access = new DatabaseAccess(url, EmbeddedDatabase.NAME, password, name);
        new Schema(access, ScriptSettings.embedded(), config).migrate();
        return access;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop();
            FileTrees.delete(folder);
        }
    }
}
