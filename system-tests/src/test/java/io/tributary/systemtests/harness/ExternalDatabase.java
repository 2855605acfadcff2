package io.tributary.systemtests.harness;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.database.EmbeddedDatabase;
import io.tributary.launcher.database.Platform;
import io.tributary.launcher.database.PostgresBinaries;
import io.tributary.launcher.database.PostgresServer;
import io.tributary.launcher.database.ServerAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server that no launcher watches over, so that tests can take it away. */
public final class ExternalDatabase implements AutoCloseable {
    private static final String ADMIN_PASSWORD = "admin-of-the-tests";
    private static final int START_ATTEMPTS = 40;
    private static final String PASSWORD = "database-of-the-tests";

    private final int port = HubFolder.freePort();
    private final PostgresServer server;
    private final Path folder;
    private final Thread atExit = new Thread(this::stop, "stop-database");

    private ExternalDatabase(Path folder) {
        this.folder = folder;
        Path cache = Distribution.testFolder().resolve("cache");
        server = new PostgresServer(
                PostgresBinaries.unpack(Platform.current(), cache, cache), folder, ServerAccount.choose());
    }

    /** Starts a server with an empty database in this folder. */
    public static ExternalDatabase start(Path folder) {
        ExternalDatabase database = new ExternalDatabase(folder);
        database.server.prepare(ADMIN_PASSWORD, database.port);
        Runtime.getRuntime().addShutdownHook(database.atExit);
        database.start();
        EmbeddedDatabase.create(database.port, ADMIN_PASSWORD, PASSWORD);
        return database;
    }

    /** Starts it again. */
    public void start() {
        server.start();
    }

    /** Starts it again after a death: what is left of it may stand in the way for a moment. */
    public void startAgain() throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                server.start();
                return;
            } catch (LauncherException e) {
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    /** Kills its first process, as {@code kill -9} does; the others notice and end. */
    public void kill() {
        process().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Its first process, if it runs. */
    public Optional<ProcessHandle> process() {
        try (Stream<String> lines = Files.lines(folder.resolve("cluster/postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Stops it; connections are closed, and there are none any more. */
    public void stop() {
        server.stop();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Configuration properties of a hub that uses it. */
    public Map<String, String> properties() {
        return properties(port);
    }

    /** Those of a hub that reaches it by another port of this machine. */
    public Map<String, String> properties(int via) {
        return Map.of(
                "tributary.db.url",
                EmbeddedDatabase.url(via),
                "tributary.db.user",
                EmbeddedDatabase.NAME,
                "tributary.db.password",
                PASSWORD);
    }

    /** What is in it. */
    public HubDatabase content() {
        return new HubDatabase(EmbeddedDatabase.url(port), EmbeddedDatabase.NAME, PASSWORD);
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the JVM is ending already
        }
    }
}
