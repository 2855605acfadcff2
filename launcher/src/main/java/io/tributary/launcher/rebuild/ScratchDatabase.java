package io.tributary.launcher.rebuild;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * A database of the rebuild's own, with the hub's tables and nothing in them: made for one run and deleted after it, so that nothing needs to be
 * forced to disk. Its sessions check no references: rows may come before what they refer to.
 */
final class ScratchDatabase implements AutoCloseable {
    /** New rows get ids above this one, so that none is taken for one of the hub's. */
    static final long NEW_IDS = 1_000_000_000_000_000L;

    private static final String FAST =
            """

            # This server lives for one run.
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            max_wal_size = 4GB
            shared_buffers = 256MB
            """;
    private static final String SESSION = "?socketTimeout=0&options=-c%20session_replication_role%3Dreplica";

    private final Path folder;
    private final PostgresServer server;
    private final DatabaseAccess access;
    private final Thread whenInterrupted = new Thread(this::remove);

    private ScratchDatabase(Path folder, PostgresServer server, DatabaseAccess access) {
        this.folder = folder;
        this.server = server;
        this.access = access;
    }

    /**
     * Starts one.
     *
     * @param parent where there is room for as much as the hub's database holds
     */
    static ScratchDatabase start(Installation installation, Path parent, Path config) {
        try {
            Files.createDirectories(parent);
            Path folder = Files.createTempDirectory(parent, "rebuild-");
            Path binaries = PostgresBinaries.unpack(Platform.current(), installation.cache(), folder.resolve("cache"));
            PostgresServer server = new PostgresServer(binaries, folder.resolve("postgres"), ServerAccount.choose());
            String password = UUID.randomUUID().toString();
            int port = Ports.free();
            ScratchDatabase scratch = new ScratchDatabase(
                    folder,
                    server,
                    new DatabaseAccess(EmbeddedDatabase.url(port) + SESSION, EmbeddedDatabase.ADMIN, password, ""));
            Runtime.getRuntime().addShutdownHook(scratch.whenInterrupted);
            server.prepare(password, port);
            Files.writeString(folder.resolve("postgres/cluster/tributary.conf"), FAST, StandardOpenOption.APPEND);
            server.start();
            EmbeddedDatabase.create(port, password, password);
            new Schema(scratch.access, ScriptSettings.embedded(), config).migrate();
            scratch.jdbi().useHandle(handle -> handle.execute("ALTER SEQUENCE CRM_SEQ RESTART WITH " + NEW_IDS));
            return scratch;
        } catch (IOException e) {
            throw new LauncherException("No database can be made in %s: %s".formatted(parent, e.getMessage()), e);
        }
    }

    /** The hub's way to it. */
    Jdbi jdbi() {
        return Snapshot.jdbi(access);
    }

    private void remove() {
        try {
            server.stop();
        } finally {
            FileTrees.delete(folder);
        }
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        } catch (IllegalStateException e) {
            // it has run: the process is ending
        }
    }
}
