package io.tributary.bench.database;

import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.database.EmbeddedDatabase;
import io.tributary.launcher.database.Platform;
import io.tributary.launcher.database.PostgresBinaries;
import io.tributary.launcher.database.PostgresServer;
import io.tributary.launcher.database.Schema;
import io.tributary.launcher.database.ScriptSettings;
import io.tributary.launcher.database.ServerAccount;
import io.tributary.launcher.settings.Ports;
import io.tributary.launcher.settings.Secrets;
import io.tributary.persistence.VendorDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded PostgreSQL as `./tributary run` starts it, in a folder of its own, with the hub's tables. */
public final class BenchServer implements AutoCloseable {
    private final PostgresServer server;
    private final String adminPassword;
    private final DatabaseAccess access;

    /**
     * Starts it.
     *
     * @param folder for its data; whatever is there stays
     * @param cache where the server's binaries are unpacked
     * @param config the folder with the scripts
     */
    public BenchServer(Path folder, Path cache, Path config) {
        Path binaries = PostgresBinaries.unpack(Platform.current(), cache, folder.resolve("cache"));
        server = new PostgresServer(binaries, folder.resolve("postgres"), ServerAccount.choose());
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        adminPassword = secrets.get(Secrets.DATABASE_ADMIN);
        server.takeOver();
        int port = Ports.free();
        server.prepare(adminPassword, port);
        server.start();
        try {
            String password = secrets.get(Secrets.DATABASE);
            EmbeddedDatabase.create(port, adminPassword, password);
            access = new DatabaseAccess(EmbeddedDatabase.url(port), EmbeddedDatabase.NAME, password, "");
            new Schema(access, ScriptSettings.embedded(), config).migrate();
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    /** Where it is and how the hub signs in. */
    public DatabaseAccess access() {
        return access;
    }

    /** Stops and starts it; connections end. */
    public void restart() {
        server.stop();
        server.start();
    }

    /** Process id of the server. */
    public long pid() {
        return server.pid();
    }

    /** Connections as the hub has them. */
    public VendorDataSource hub() {
        return new VendorDataSource(access.url(), access.user(), access.password(), "");
    }

    /** A connection of the server's administrator. */
    public Connection admin() throws SQLException {
        return new VendorDataSource(access.url(), EmbeddedDatabase.ADMIN, adminPassword, "").getConnectionOfAnother();
    }

    /** The same with parameters of the driver, as they stand in an address. */
    public Connection admin(String parameters) throws SQLException {
        return new VendorDataSource(access.url() + "?" + parameters, EmbeddedDatabase.ADMIN, adminPassword, "")
                .getConnectionOfAnother();
    }

    /** Executes statements as the administrator, each by itself. */
    public void asAdmin(String... statements) throws SQLException {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Processor time of the server and all its processes so far. */
    public ProcessorTime processorTime() {
        return ProcessorTime.ofTree(server.pid());
    }

    @Override
    public void close() {
        server.stop();
    }
}
