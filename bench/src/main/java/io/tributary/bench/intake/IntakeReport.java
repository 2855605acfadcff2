package io.tributary.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured, for people and as JSON; written again after each stage, so that an interrupted benchmark leaves what it had. */
public final class IntakeReport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final long started = System.nanoTime();
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    /** A report that goes into this file. */
    public IntakeReport(Path file) {
        this.file = file;
        json.put("startedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("machine", machine());
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put(
                "load",
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("commit", commit());
        return machine;
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
            return new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Says what is going on. */
    public void progress(String format, @Nullable Object... values) {
        System.out.printf(
                Locale.ROOT,
                "[%4d s, load %4.1f] %s%n",
                (System.nanoTime() - started) / 1_000_000_000,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage(),
                String.format(Locale.ROOT, format, values));
        System.out.flush();
    }

    /** A line of the table at the end. */
    public void line(String format, @Nullable Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    /** A line with a value, its goal and whether it is met. */
    public void goal(String what, double value, String unit, double goal, boolean atLeast) {
        boolean met = atLeast ? value >= goal : value <= goal;
        line(
                "  %-58s %10.2f %-4s goal %s %.2f  %s",
                what, value, unit, atLeast ? ">=" : "<=", goal, met ? "met" : "NOT MET");
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("what", what);
        entry.put("value", value);
        entry.put("unit", unit);
        entry.put("goal", (atLeast ? ">= " : "<= ") + goal);
        entry.put("met", met);
        @SuppressWarnings("unchecked")
        List<Object> goals = (List<Object>) json.computeIfAbsent("goals", any -> new ArrayList<>());
        goals.add(entry);
    }

    /** Adds to the JSON, and writes it. */
    public void put(String name, Object value) {
        json.put(name, value);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writeValueAsString(json) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the table. */
    public void print() {
        System.out.println();
        lines.forEach(System.out::println);
        System.out.println("The same as JSON, with every run: " + file);
    }
}
