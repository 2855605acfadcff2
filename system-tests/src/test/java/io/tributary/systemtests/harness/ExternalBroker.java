package io.tributary.systemtests.harness;

import io.tributary.launcher.broker.BrokerSettings;
import jakarta.jms.ConnectionFactory;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** A broker in a process of its own that no launcher watches over, so that tests can take it away, orderly or not. */
public final class ExternalBroker implements AutoCloseable {
    private static final String USER = "hub";
    private static final String PASSWORD = "broker-of-the-tests";
    private static final int STOP_SECONDS = 30;

    private final BrokerSettings settings;
    private final Thread atExit = new Thread(this::kill, "kill-broker");
    private volatile @Nullable Process process;

    private ExternalBroker(BrokerSettings settings) {
        this.settings = settings;
    }

    /** Starts a broker whose journal is in this folder. */
    public static ExternalBroker start(Path folder) {
        ExternalBroker broker =
                new ExternalBroker(new BrokerSettings(folder, "127.0.0.1", HubFolder.freePort(), USER, PASSWORD));
        Runtime.getRuntime().addShutdownHook(broker.atExit);
        broker.start();
        return broker;
    }

    /** Starts it again with what is in its journal. */
    public void start() {
        try {
            Files.createDirectories(settings.folder());
            Process started = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            BrokerProcess.class.getName(),
                            settings.folder().toString(),
                            Integer.toString(settings.port()),
                            settings.user(),
                            settings.password())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            process = started;
            awaitReady(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        try {
            return Distribution.home().resolve("lib/tributary-launcher.jar")
                    + File.pathSeparator
                    + Path.of(BrokerProcess.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady(Process started) throws IOException {
        BufferedReader lines = started.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(BrokerProcess.READY)) {
                Thread pump = new Thread(() -> keep(lines), "broker-log");
                pump.setDaemon(true);
                pump.start();
                return;
            }
            keep(line);
        }
        throw new AssertionError("the broker did not start, see " + log());
    }

    private void keep(BufferedReader lines) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
            }
        } catch (IOException e) {
            // it has ended
        }
    }

    private void keep(String line) throws IOException {
        Files.writeString(log(), line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** What it printed, of all starts. */
    public Path log() {
        return settings.folder().resolveSibling("broker.log");
    }

    /** Stops it orderly; connections are closed, and there are none any more. */
    public void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** Kills it, as {@code kill -9} does. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** Its process, as it is now. */
    public ProcessHandle process() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("the broker was never started");
        }
        return running.toHandle();
    }

    /** Connections to it. */
    public ConnectionFactory connections() {
        return new ActiveMQConnectionFactory(settings.url(), settings.user(), settings.password());
    }

    /** Configuration properties of a hub that uses it. */
    public Map<String, String> properties() {
        return Map.of(
                "tributary.broker.url",
                settings.url(),
                "tributary.broker.user",
                settings.user(),
                "tributary.broker.password",
                settings.password());
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
