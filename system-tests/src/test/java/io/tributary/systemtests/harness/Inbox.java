package io.tributary.systemtests.harness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A watched folder of the hub.
 *
 * @param path where it is
 */
public record Inbox(Path path) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Puts a file into it, in one step. */
    public void drop(String fileName, String text) {
        drop(fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file into it, in one step. */
    public void drop(String fileName, byte[] content) {
        try {
            Files.createDirectories(path);
            Path hidden = Files.write(path.resolve("." + fileName + ".part"), content);
            Files.move(hidden, path.resolve(fileName), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a file is in {@code done/} and says where. */
    public Path awaitDone(String fileName) {
        return awaitIn("done", fileName);
    }

    /** Waits until a file is in {@code failed/} and says why it is there. */
    public String awaitFailed(String fileName) {
        Path failed = awaitIn("failed", fileName);
        try {
            return Files.readString(failed.resolveSibling(failed.getFileName() + ".reason.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is still waiting. */
    public boolean holds(String fileName) {
        return Files.exists(path.resolve(fileName));
    }

    private Path awaitIn(String folder, String fileName) {
        return await(fileName + " is in " + path.resolve(folder))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> find(path.resolve(folder), fileName), Optional::isPresent)
                .orElseThrow();
    }

    /** Files in {@code done/} and {@code failed/} have the time before their name. */
    private static Optional<Path> find(Path folder, String fileName) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().endsWith("-" + fileName))
                    .toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
        }
    }
}
