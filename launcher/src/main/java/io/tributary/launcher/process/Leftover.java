package io.tributary.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that an earlier launcher started and did not live to stop. Process ids are used again, so its command line decides. */
public final class Leftover {
    private Leftover() {}

    /**
     * Finds the process whose id is the first line of a file, if it is alive and its command line shows that it is ours.
     *
     * @param marks texts that must all be in the command line, such as the data folder
     */
    public static Optional<ProcessHandle> find(Path pidFile, List<String> marks) {
        return pidIn(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isOurs(commandLine(process), marks));
    }

    /** Whether a command line holds all marks. */
    static boolean isOurs(String commandLine, List<String> marks) {
        return !commandLine.isEmpty() && marks.stream().allMatch(commandLine::contains);
    }

    /** The process id in the first line of a file. */
    public static Optional<Long> pidIn(Path pidFile) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("[1-9][0-9]{0,17}"))
                    .map(Long::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a process to end, and ends it by force if it does not within this time. */
    public static void stop(ProcessHandle process, int seconds) {
        process.destroy();
        if (!ends(process, seconds)) {
            process.destroyForcibly();
            ends(process, seconds);
        }
    }

    private static boolean ends(ProcessHandle process, int seconds) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }

    private static String commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(proc)) {
            try {
                return Files.readString(proc).replace('\0', ' ');
            } catch (IOException e) {
                return ""; // it ended meanwhile
            }
        }
        return process.info().commandLine().orElse("");
    }
}
