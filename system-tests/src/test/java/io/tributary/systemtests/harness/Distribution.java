package io.tributary.systemtests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The distribution under test. */
public final class Distribution {
    private static final int COMMAND_SECONDS = 240;
    private static final Pattern NOT_OURS = Pattern.compile("TRIBUTARY_.*|JAVA_OPTS|LANG|LC_.*");

    private Distribution() {}

    /** Where it was unpacked. */
    public static Path home() {
        return Path.of(Objects.requireNonNull(
                System.getProperty("tributary.distribution"), "the system property tributary.distribution is missing"));
    }

    /** Where tests may put the folders of their hubs. */
    public static Path testFolder() {
        return Path.of(System.getProperty("tributary.test.folder", "target/hubs"))
                .toAbsolutePath();
    }

    /**
     * What a command did.
     *
     * @param code its exit code
     * @param out what it printed to standard output
     * @param err what it printed to standard error
     */
    public record Outcome(int code, String out, String err) {}

    /** Runs {@code bin/tributary} to its end. */
    public static Outcome run(String... arguments) {
        return run(COMMAND_SECONDS, arguments);
    }

    /** Runs {@code bin/tributary} to its end, which must come within so many seconds. */
    public static Outcome run(int seconds, String... arguments) {
        try {
            Path folder = Files.createDirectories(testFolder().resolve("commands"));
            Path out = Files.createTempFile(folder, "command", ".out");
            Path err = Files.createTempFile(folder, "command", ".err");
            Process process = command(List.of(arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError("tributary %s did not end within %d s:%n%s%s"
                        .formatted(String.join(" ", arguments), seconds, Files.readString(out), Files.readString(err)));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A command of the distribution, untouched by the hub settings of whoever runs the tests; without a locale, as services are started. */
    static ProcessBuilder command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home().resolve("bin/tributary").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> NOT_OURS.matcher(name).matches());
        return builder;
    }
}
