package io.tributary.launcher.process;

import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A short command of the operating system, run to its end. */
public final class Command {
    private Command() {}

    /**
     * What a command left behind.
     *
     * @param exitCode 0 for success
     * @param output both streams
     */
    public record Result(int exitCode, String output) {

        /** Whether the command says that it succeeded. */
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Runs a command. Its output goes through a file, because a daemon that it leaves behind would keep a pipe open.
     *
     * @throws LauncherException if it cannot be started or does not end in time
     */
    public static Result run(List<String> command, int timeoutSeconds) {
        try {
            Path output = Files.createTempFile("tributary", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(nothing()));
                builder.environment().put("LC_ALL", "C");
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                Process process = builder.start();
                if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new LauncherException(
                            "%s did not end within %d s: %s".formatted(command.get(0), timeoutSeconds, read(output)));
                }
                return new Result(process.exitValue(), read(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Result(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + command.get(0), e);
        }
    }

    private static java.io.File nothing() {
        return Path.of("/dev/null").toFile();
    }

    private static String read(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    }
}
