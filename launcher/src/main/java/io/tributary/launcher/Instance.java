package io.tributary.launcher;

import io.tributary.launcher.broker.BrokerAccess;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.database.PostgresServer;
import io.tributary.launcher.hub.HubProcess;
import io.tributary.launcher.hub.HubSettings;
import io.tributary.launcher.process.RotatingLog;
import io.tributary.launcher.process.Supervisor;
import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.LogSettings;
import io.tributary.launcher.settings.Ports;
import io.tributary.launcher.settings.PrivateFiles;
import io.tributary.launcher.settings.Secrets;
import io.tributary.launcher.settings.Settings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One hub with everything under it: database, broker, application. Started in that order, stopped in the reverse one; database and hub
 * are started again when they die, while a broken broker ends it all.
 */
public final class Instance {
    private static final long LOG_BYTES = 10L * 1024 * 1024;
    private static final int LOG_FILES = 5;
    private static final String HUB_OPTIONS = "-Xmx512m -XX:+UseSerialGC";

    private final Installation installation;
    private final Path config;
    private final DataFolder data;
    private final Settings settings;
    private final int port;
    private final Console console;
    private final Secrets secrets;
    /** A thread for each child: the hub, when both have died, gets ready only when the database is there again. */
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Supervisor> supervisors = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final InstanceDatabase database;
    private final InstanceBroker broker;
    private @Nullable HubProcess hub;
    private boolean stopped;

    /** A hub that is not started yet; the data folder must be locked. */
    public Instance(
            Installation installation, Path config, DataFolder data, Settings settings, int port, Console console) {
        this.installation = installation;
        this.config = config;
        this.data = data;
        this.settings = settings;
        this.port = port;
        this.console = console;
        this.secrets = new Secrets(data.secrets());
        Ports ports = new Ports(data.run().resolve("ports.properties"));
        this.database = new InstanceDatabase(installation, config, data, settings, secrets, ports, console);
        this.broker = new InstanceBroker(data, settings, secrets, ports, console);
    }

    /** Stops what a killed launcher left running on the data folder. */
    public void takeOver() {
        newHub().takeOver();
        database.takeOver();
    }

    private HubProcess newHub() {
        HubSettings hubSettings = hubSettings();
        return new HubProcess(
                hubSettings,
                new RotatingLog(
                        data.logs().resolve("hub.log"),
                        LOG_BYTES,
                        LOG_FILES,
                        hubSettings.log().printed()));
    }

    /** Starts everything and waits until the hub is ready. */
    public void start() {
        long started = System.nanoTime();
        HubProcess newHub = newHub();
        newHub.takeOver();
        if (!Ports.isFree(port)) {
            throw new LauncherException("Port %d is taken. Choose another one with --port.".formatted(port));
        }
        CompletableFuture<DatabaseAccess> startedDatabase = CompletableFuture.supplyAsync(database::start);
        try {
            BrokerAccess brokerAccess = broker.start(reason -> fail("The broker failed: " + reason));
            writeHubProperties(join(startedDatabase), brokerAccess);
            hub = newHub;
            newHub.start();
            writeHubFile(newHub);
            console.say("  hub ready at %s (%s)"
                    .formatted(hubSettings().url(), Console.seconds(Duration.ofNanos(System.nanoTime() - started))));
            watch(newHub);
        } finally {
            startedDatabase.exceptionally(e -> null).join(); // so that stop() finds what it began
        }
    }

    private HubSettings hubSettings() {
        return new HubSettings(
                installation.payara(),
                installation.war(),
                installation.logging(),
                installation.drivers(),
                port,
                data.run().resolve("payara"),
                data.run().resolve("hub.properties"),
                data.run().resolve("hub.pid"),
                LogSettings.of(settings),
                List.of(settings.get("tributary.hub.java.options", HUB_OPTIONS).split("\\s+")),
                Duration.ofSeconds(
                        settings.number("tributary.hub.start.timeout.seconds").orElse(180)));
    }

    private void writeHubProperties(DatabaseAccess databaseAccess, BrokerAccess brokerAccess) {
        Properties properties = new Properties();
        properties.putAll(settings.all());
        properties.putAll(Map.of(
                "tributary.config.dir", config.toString(),
                "tributary.data.dir", data.path().toString(),
                "tributary.http.port", Integer.toString(port),
                "tributary.db.url", databaseAccess.url(),
                "tributary.db.user", databaseAccess.user(),
                "tributary.db.password", databaseAccess.password(),
                "tributary.broker.url", brokerAccess.url(),
                "tributary.broker.user", brokerAccess.user(),
                "tributary.broker.password", brokerAccess.password(),
                "tributary.api.token.file", tokenFile().toString()));
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "Written by the launcher at every start.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(data.run().resolve("hub.properties"), text.toString());
    }

    /** The file with the token of the REST API, which is made now if it is missing. */
    public Path tokenFile() {
        return settings.get("tributary.api.token.file")
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .orElseGet(() -> {
                    secrets.get(Secrets.API_TOKEN);
                    return secrets.file(Secrets.API_TOKEN);
                });
    }

    /** Address of the hub. */
    public String url() {
        return hubSettings().url();
    }

    /** The broker of the started hub. */
    public BrokerAccess broker() {
        return broker.access();
    }

    private synchronized void writeHubFile(HubProcess newHub) {
        PostgresServer postgres = database.server();
        new HubFile(
                        hubSettings().url(),
                        ProcessHandle.current().pid(),
                        newHub.pid(),
                        postgres == null ? 0 : postgres.pid(),
                        broker.access().url(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        tokenFile().toString())
                .write(data.hubFile());
    }

    private void watch(HubProcess newHub) {
        Runnable describe = () -> writeHubFile(newHub);
        PostgresServer postgres = database.server();
        if (postgres != null) {
            supervisors.add(new Supervisor(postgres, console, executor, describe));
        }
        supervisors.add(new Supervisor(newHub, console, executor, describe));
        supervisors.forEach(Supervisor::watch);
    }

    private void fail(String reason) {
        if (failure.compareAndSet(null, reason)) {
            over.countDown();
        }
    }

    /**
     * Waits until the hub is stopped.
     *
     * @throws LauncherException if it cannot go on
     */
    public void await() throws InterruptedException {
        over.await();
        String reason = failure.get();
        if (reason != null) {
            throw new LauncherException(reason);
        }
    }

    /** Whether it was stopped. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Stops the hub, then the broker, then the database. Stopping twice does no harm. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        supervisors.forEach(Supervisor::end);
        executor.shutdownNow();
        if (hub != null) {
            hub.stop();
        }
        broker.stop();
        PostgresServer postgres = database.server();
        if (postgres != null) {
            postgres.stop();
        }
        try {
            Files.deleteIfExists(data.hubFile());
            Files.deleteIfExists(data.run().resolve("hub.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        over.countDown();
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LauncherException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
