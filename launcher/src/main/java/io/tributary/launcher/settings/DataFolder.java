package io.tributary.launcher.settings;

import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything one hub keeps: {@code postgres/ broker/ inbox/ secrets/ logs/ run/}. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private @Nullable FileChannel channel;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** The folder at this place, which need not exist yet. */
    public static DataFolder at(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /**
     * Makes the folder and takes its lock, which the operating system gives back however this process ends.
     *
     * @throws LauncherException if another process has it
     */
    public DataFolder lock() {
        try {
            Files.createDirectories(run());
            Files.createDirectories(logs());
            FileChannel opened = FileChannel.open(
                    run().resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(opened);
            if (lock == null) {
                String owner = read(opened);
                opened.close();
                throw new LauncherException(
                        "%s is in use by another hub%s. Stop that one, or choose another folder with --data."
                                .formatted(path, owner.isEmpty() ? "" : " (process " + owner + ")"));
            }
            opened.truncate(0);
            opened.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            channel = opened;
            return this;
        } catch (IOException e) {
            throw new LauncherException("%s cannot be used as data folder: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Deletes all that is in the locked folder. */
    public void wipe() {
        try (Stream<Path> entries = Files.list(path);
                Stream<Path> running = Files.list(run())) {
            Stream.concat(entries, running)
                    .filter(entry -> !entry.equals(run()) && !entry.equals(run().resolve("lock")))
                    .forEach(FileTrees::delete);
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // Beyond the text, so that others can read it where locks are mandatory.
            return channel.tryLock(1024, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Path path() {
        return path;
    }

    /** What belongs to running processes only. */
    public Path run() {
        return path.resolve("run");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    /** The description of the running hub that the other commands read. */
    public Path hubFile() {
        return run().resolve("hub.json");
    }
}
