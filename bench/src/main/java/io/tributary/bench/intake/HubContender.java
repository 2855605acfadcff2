package io.tributary.bench.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.database.ProcessorTime;
import io.tributary.launcher.settings.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The hub of the distribution, started by its own command: {@code bin/tributary run}. */
public final class HubContender implements Contender {
    private static final int START_SECONDS = 900;
    private static final int STOP_SECONDS = 60;
    private static final long LOOK_MILLIS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final Process launcher;
    /** Also while it is still starting. */
    private final Thread atExit = new Thread(this::end, "end-of-hub");

    private final int port = Ports.free();
    private final Duration start;

    /**
     * Starts it and waits until it is ready.
     *
     * @param distribution the unpacked distribution
     * @param config folder with the configuration
     * @param data its data folder
     * @param properties where database and broker are, unless it is to bring its own
     */
    public HubContender(Path distribution, Path config, Path data, Map<String, String> properties) {
        this.data = data;
        List<String> command = new ArrayList<>(List.of(
                distribution.resolve("bin/tributary").toString(),
                "run",
                "--data",
                data.toString(),
                "--config",
                config.toString(),
                "--port",
                Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("TRIBUTARY_") || name.equals("JAVA_OPTS"));
        properties.forEach((name, value) ->
                builder.environment().put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        // a machine on which others work as well
        builder.environment().put("TRIBUTARY_HUB_START_TIMEOUT_SECONDS", Integer.toString(START_SECONDS));
        long started = System.nanoTime();
        try {
            Files.createDirectories(data);
            launcher = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
                    .start();
            launcher.getOutputStream().close();
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            awaitReady();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        start = Duration.ofNanos(System.nanoTime() - started);
    }

    private Path console() {
        return data.resolve("console.log");
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isReady()) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the hub did not start; see " + console() + " and " + data.resolve("logs/hub.log"));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isReady() {
        if (pid("hubPid") == 0) {
            return false;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(url("health/ready")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "hub";
    }

    /** An address of it. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:%d/%s".formatted(port, path));
    }

    /** How long it took from the command to ready. */
    public Duration start() {
        return start;
    }

    /** Process id that the launcher notes as {@code name}: pid, hubPid, postgresPid; 0 if there is none. */
    public long pid(String name) {
        Path file = data.resolve("run/hub.json");
        try {
            @Nullable JsonNode description = Files.exists(file) ? JSON.readTree(file.toFile()) : null;
            return description == null || description.path("pid").asLong() != launcher.pid()
                    ? 0
                    : description.path(name).asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Long> processorMillis() {
        return Map.of("hub", ProcessorTime.ofTree(launcher.pid()).milliseconds());
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // this JVM is ending already
        }
    }

    private synchronized void end() {
        List<ProcessHandle> family = launcher.descendants().toList();
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            launcher.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
