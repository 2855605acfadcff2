package io.tributary.launcher.rebuild;

import io.tributary.launcher.HubFile;
import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.database.Drivers;
import io.tributary.launcher.database.EmbeddedDatabase;
import io.tributary.launcher.database.Platform;
import io.tributary.launcher.database.PostgresBinaries;
import io.tributary.launcher.database.PostgresServer;
import io.tributary.launcher.database.RunningDatabase;
import io.tributary.launcher.database.ServerAccount;
import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.Ports;
import io.tributary.launcher.settings.Secrets;
import io.tributary.launcher.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database of a hub, whether the hub runs or not; the embedded one is started for as long as it is needed. */
final class HubDatabase implements AutoCloseable {
    private final DatabaseAccess access;
    private final @Nullable PostgresServer started;
    private final @Nullable DataFolder locked;

    private HubDatabase(DatabaseAccess access, @Nullable PostgresServer started, @Nullable DataFolder locked) {
        this.access = access;
        this.started = started;
        this.locked = locked;
    }

    /**
     * Finds it.
     *
     * @throws LauncherException if there is none
     */
    static HubDatabase open(Installation installation, Settings settings, DataFolder data) {
        Optional<DatabaseAccess> external = DatabaseAccess.of(settings);
        if (external.isPresent()) {
            Drivers.require(external.get().vendor(), installation);
            return new HubDatabase(external.get(), null, null);
        }
        Optional<DatabaseAccess> running = HubFile.read(data.hubFile()).flatMap(hub -> RunningDatabase.of(data));
        return running.map(each -> new HubDatabase(each, null, null)).orElseGet(() -> start(installation, data));
    }

    private static HubDatabase start(Installation installation, DataFolder data) {
        Path folder = data.path().resolve("postgres");
        if (!Files.isDirectory(folder.resolve("cluster"))) {
            throw new LauncherException(
                    "tributary.db.url is not set, and no hub has ever run on %s. Name its folder with --data."
                            .formatted(data.path()));
        }
        DataFolder lock = data.lock();
        try {
            Path binaries = PostgresBinaries.unpack(
                    Platform.current(), installation.cache(), data.path().resolve("cache"));
            PostgresServer server = new PostgresServer(binaries, folder, ServerAccount.choose());
            Secrets secrets = new Secrets(data.secrets());
            server.takeOver();
            int port = new Ports(data.run().resolve("ports.properties")).keep("postgres");
            server.prepare(secrets.get(Secrets.DATABASE_ADMIN), port);
            server.start();
            String password = secrets.get(Secrets.DATABASE);
            EmbeddedDatabase.create(port, secrets.get(Secrets.DATABASE_ADMIN), password);
            return new HubDatabase(
                    new DatabaseAccess(EmbeddedDatabase.url(port), EmbeddedDatabase.NAME, password, ""), server, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        if (started != null) {
            started.stop();
        }
        if (locked != null) {
            locked.close();
        }
    }
}
