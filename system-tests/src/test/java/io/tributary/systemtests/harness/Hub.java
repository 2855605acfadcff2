package io.tributary.systemtests.harness;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * A hub as people run it: {@code bin/tributary run} in a process of its own, with its database and broker. The process ends with the
 * JVM of the tests at the latest.
 */
public final class Hub implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(8);
    private static final int STOP_SECONDS = 90;
    private static final int TAIL_LINES = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HubFolder folder;
    private final Process launcher;
    private final Thread atExit;
    private final Properties properties;

    private Hub(HubFolder folder, Process launcher) {
        this.folder = folder;
        this.launcher = launcher;
        this.atExit = new Thread(this::killAll, "kill-hub");
        Runtime.getRuntime().addShutdownHook(atExit);
        RunningHubs.add(this);
        try {
            awaitReady();
            this.properties = read(folder.data().resolve("run/hub.properties"));
        } catch (RuntimeException | Error e) {
            kill();
            throw new AssertionError("the hub did not start:\n" + tail(), e);
        }
    }

    /** Starts a hub in this folder and waits until it is ready. */
    public static Hub start(HubFolder folder) {
        try {
            Process process = Distribution.command(List.of(
                            "run",
                            "--data",
                            folder.data().toString(),
                            "--config",
                            folder.config().toString(),
                            "--port",
                            Integer.toString(folder.port())))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.console().toFile()))
                    .start();
            process.getOutputStream().close();
            return new Hub(folder, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code hub.json} describes the running processes, and the hub says that it is ready. */
    public void awaitReady() {
        await("hub is ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the launcher ended", () -> !launcher.isAlive())
                .until(this::isReady);
    }

    /** Whether the hub answers that it is ready now. */
    public boolean isReady() {
        return isDescribed() && api().isReady();
    }

    private boolean isDescribed() {
        JsonNode description = description();
        return description.path("pid").asLong() == launcher.pid()
                && ProcessHandle.of(description.path("hubPid").asLong())
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    /** Configuration and data. */
    public HubFolder folder() {
        return folder;
    }

    /** Address of the hub with a slash at its end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + folder.port() + "/");
    }

    /** A client of its HTTP entry and its REST API. */
    public HubApi api() {
        return new HubApi(url(), folder.data().resolve("secrets/api-token"));
    }

    /** Its database, as the hub itself sees it. */
    public HubDatabase database() {
        return new HubDatabase(
                property("tributary.db.url"), property("tributary.db.user"), property("tributary.db.password"));
    }

    /** What its tables say. */
    public Records records() {
        return new Records(database());
    }

    /** Connections to its broker. */
    public ConnectionFactory broker() {
        return new ActiveMQConnectionFactory(
                property("tributary.broker.url"),
                property("tributary.broker.user"),
                property("tributary.broker.password"));
    }

    /** A property as the launcher gave it to the hub. */
    public String property(String name) {
        return String.valueOf(properties.getProperty(name));
    }

    /** The watched folder of a source as shipped, such as {@code bank}. */
    public Inbox inbox(String name) {
        return new Inbox(folder.data().resolve("inbox").resolve(name));
    }

    /** Process of the launcher, which holds the broker. */
    public ProcessHandle launcherProcess() {
        return launcher.toHandle();
    }

    /** Process of the hub, as it is now. */
    public ProcessHandle hubProcess() {
        return process("hubPid");
    }

    /** Process of the database, as it is now. */
    public ProcessHandle postgresProcess() {
        return process("postgresPid");
    }

    private ProcessHandle process(String name) {
        long pid = description().path(name).asLong();
        return ProcessHandle.of(pid)
                .orElseThrow(() -> new AssertionError("no process %d (%s)%n%s".formatted(pid, name, tail())));
    }

    private JsonNode description() {
        Path file = folder.data().resolve("run/hub.json");
        try {
            return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as Ctrl-C does, and waits for the end. */
    public void stop() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("the hub did not stop within %d s:%n%s".formatted(STOP_SECONDS, tail()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forget();
        }
    }

    /** Kills every process of it at once, as a power cut would. */
    public void kill() {
        killAll();
        forget();
    }

    /** Stops it if it still runs. */
    @Override
    public void close() {
        if (launcher.isAlive()) {
            stop();
        }
        forget();
    }

    private void forget() {
        RunningHubs.remove(this);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the JVM is ending already
        }
    }

    /** The database detaches itself from the launcher, and is found by its process id. */
    private void killAll() {
        List<ProcessHandle> family = Stream.concat(
                        launcher.descendants(), postgres().stream().flatMap(Hub::withDescendants))
                .toList();
        launcher.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        launcher.onExit().join();
        family.forEach(process -> process.onExit().join());
    }

    private Optional<ProcessHandle> postgres() {
        Path file = folder.data().resolve("postgres/cluster/postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            return Optional.empty(); // it does not run
        }
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /** The end of what the launcher printed and the hub logged. */
    public String tail() {
        return "--- %s%n%s%n--- %s%n%s%n"
                .formatted(folder.console(), tail(folder.console()), folder.log(), tail(folder.log()));
    }

    private static String tail(Path file) {
        try {
            if (!Files.exists(file)) {
                return "(nothing)";
            }
            List<String> lines = Files.readString(file).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Properties read(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
