package io.tributary.launcher;

import io.tributary.customer.survivorship.SurvivorshipFile;
import io.tributary.intake.source.ConfigurationException;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.database.Drivers;
import io.tributary.launcher.database.EmbeddedDatabase;
import io.tributary.launcher.database.ForeignTablesCheck;
import io.tributary.launcher.database.Platform;
import io.tributary.launcher.database.PostgresBinaries;
import io.tributary.launcher.database.PostgresServer;
import io.tributary.launcher.database.Schema;
import io.tributary.launcher.database.ScriptSettings;
import io.tributary.launcher.database.ServerAccount;
import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.Ports;
import io.tributary.launcher.settings.Secrets;
import io.tributary.launcher.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database of a hub, the configured one or else a PostgreSQL of the launcher's own, with the schema that the hub needs. */
final class InstanceDatabase {
    private final Installation installation;
    private final Path config;
    private final DataFolder data;
    private final Settings settings;
    private final Secrets secrets;
    private final Ports ports;
    private final Console console;
    private @Nullable PostgresServer server;

    InstanceDatabase(
            Installation installation,
            Path config,
            DataFolder data,
            Settings settings,
            Secrets secrets,
            Ports ports,
            Console console) {
        this.installation = installation;
        this.config = config;
        this.data = data;
        this.settings = settings;
        this.secrets = secrets;
        this.ports = ports;
        this.console = console;
    }

    /** Stops a server that a killed launcher left running. */
    void takeOver() {
        if (Files.exists(data.path().resolve("postgres"))) {
            newServer().takeOver();
        }
    }

    /** Starts the server, if it is the launcher's own, brings the schema up to date and looks whether everything configured fits it. */
    DatabaseAccess start() {
        Optional<DatabaseAccess> external = DatabaseAccess.of(settings);
        external.ifPresent(access -> Drivers.require(access.vendor(), installation));
        DatabaseAccess access = external.orElseGet(this::startServer);
        ScriptSettings scriptSettings =
                external.isPresent() ? ScriptSettings.of(settings, access.vendor()) : ScriptSettings.embedded();
        Schema schema = new Schema(access, scriptSettings, config);
        long started = System.nanoTime();
        if (settings.flag("tributary.db.migrate", true)) {
            int scripts = schema.migrate();
            console.done(
                    scripts == 0 ? "schema is current" : "schema migrated, %d scripts".formatted(scripts), started);
        } else {
            schema.requireCurrent();
            console.done("schema is current", started);
        }
        ForeignTablesCheck.require(access, config, settings);
        requireSurvivorship();
        return access;
    }

    /** The launcher's own server, once it was started; {@code null} if the database is somebody else's. */
    @Nullable PostgresServer server() {
        return server;
    }

    private void requireSurvivorship() {
        try {
            SurvivorshipFile.read(config);
        } catch (ConfigurationException e) {
            throw new LauncherException(
                    "The rules of survivorship cannot be used:%n%s".formatted(String.join("\n", e.problems())), e);
        }
    }

    private PostgresServer newServer() {
        Path binaries = PostgresBinaries.unpack(
                Platform.current(), installation.cache(), data.path().resolve("cache"));
        return new PostgresServer(binaries, data.path().resolve("postgres"), ServerAccount.choose());
    }

    private DatabaseAccess startServer() {
        long started = System.nanoTime();
        PostgresServer postgres = newServer();
        String adminPassword = secrets.get(Secrets.DATABASE_ADMIN);
        String password = secrets.get(Secrets.DATABASE);
        postgres.takeOver();
        int port = ports.keep("postgres");
        postgres.prepare(adminPassword, port);
        server = postgres;
        postgres.start();
        EmbeddedDatabase.create(port, adminPassword, password);
        console.done("PostgreSQL ready", started);
        return new DatabaseAccess(EmbeddedDatabase.url(port), EmbeddedDatabase.NAME, password, "");
    }
}
