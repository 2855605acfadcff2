package io.tributary.launcher.hub;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.process.Child;
import io.tributary.launcher.process.Leftover;
import io.tributary.launcher.process.RotatingLog;
import io.tributary.launcher.settings.FileTrees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Payara Micro as a child process. What it prints goes to {@code hub.log}. */
public final class HubProcess implements Child {
    private static final Logger LOG = Logger.getLogger(HubProcess.class.getName());
    private static final int ATTEMPTS = 3;
    private static final long LAST_WORDS_MILLIS = 5_000;
    private static final int STOP_SECONDS = 30;
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final HubSettings settings;
    private final RotatingLog log;
    private @Nullable Process process;
    private volatile boolean stopping;
    private final StartLog startLog = new StartLog();

    /** A hub with these settings that prints to this log. */
    public HubProcess(HubSettings settings, RotatingLog log) {
        this.settings = settings;
        this.log = log;
    }

    @Override
    public String name() {
        return "The hub";
    }

    /** Stops a hub that a killed launcher left behind. */
    public void takeOver() {
        Leftover.find(
                        settings.pidFile(),
                        List.of("payara-micro.jar", settings.rootDir().toString()))
                .ifPresent(leftover -> Leftover.stop(leftover, STOP_SECONDS));
    }

    @Override
    public void start() {
        stopping = false;
        for (int attempt = 1; !isReadyAfterStart(attempt == ATTEMPTS); attempt++) {
            LOG.warning("The server could not start its services; starting it again. More is in " + log.file());
        }
    }

    /** Starts it once, and waits until it is ready; says no if the server itself gave up, unless that was the last attempt. */
    private boolean isReadyAfterStart(boolean last) {
        startLog.reset();
        Process started = launch();
        process = started;
        if (stopping) {
            started.destroy();
        }
        Thread pump = new Thread(() -> pump(started), "hub-log");
        pump.setDaemon(true);
        pump.start();
        try {
            awaitReady(started);
            return true;
        } catch (LauncherException e) {
            if (last || stopping || started.isAlive() || !gaveUp(pump)) {
                throw e;
            }
            return false;
        }
    }

    private boolean gaveUp(Thread pump) {
        try {
            pump.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return startLog.gaveUp();
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.javaOptions());
        command.add("-Xbootclasspath/a:" + settings.logging());
        command.addAll(List.of(
                "-jar",
                settings.payara().toString(),
                "--deploy",
                settings.war().toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(settings.port()),
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                settings.rootDir().toString(),
                "--systemproperties",
                settings.propertiesFile().toString(),
                "--logproperties",
                loggingFile().toString()));
        String drivers = jars(settings.drivers());
        if (!drivers.isEmpty()) {
            command.addAll(List.of("--addlibs", drivers));
        }
        try {
            FileTrees.delete(
                    settings.rootDir()); // or the server would first start what was deployed there the last time
            Files.createDirectories(settings.rootDir());
            Files.writeString(loggingFile(), settings.log().properties());
            Process started =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            started.getOutputStream().close();
            Files.writeString(settings.pidFile(), Long.toString(started.pid()));
            return started;
        } catch (IOException e) {
            throw new LauncherException("The hub could not be started: " + e.getMessage(), e);
        }
    }

    private Path loggingFile() {
        return settings.pidFile().resolveSibling("logging.properties");
    }

    private static String jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new LauncherException("%s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private void pump(Process started) {
        try {
            log.pump(started.getInputStream(), startLog::see);
        } catch (IOException e) {
            if (started.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void awaitReady(Process started) {
        Instant deadline = Instant.now().plus(settings.startTimeout());
        while (!(startLog.isDeployed() && Readiness.isReady(settings.port()))) {
            try {
                if (started.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw failure("The hub ended with code " + started.exitValue());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failure("The start of the hub was interrupted");
            }
            if (startLog.hasFailed()) {
                throw new LauncherException(
                        "The hub could not start: %s%nMore is in %s".formatted(startLog.cause(), log.file()));
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure("The hub was not ready within %d s%s"
                        .formatted(
                                settings.startTimeout().toSeconds(),
                                Readiness.complaints(settings.port())
                                        .map(" because of "::concat)
                                        .orElse("")));
            }
        }
    }

    private LauncherException failure(String what) {
        return new LauncherException("%s. The end of %s:%n%s".formatted(what, log.file(), log.tail()));
    }

    @Override
    public CompletableFuture<?> onExit() {
        return process == null ? CompletableFuture.completedFuture(null) : process.onExit();
    }

    @Override
    public void stop() {
        stopping = true;
        if (process != null) {
            Leftover.stop(process.toHandle(), STOP_SECONDS);
        }
    }

    /** Process id of the running hub; 0 if there is none. */
    public long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }
}
