package io.tributary.routes.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The disk that the data folder is on. */
@ApplicationScoped
public class Disk {
    @Inject
    @ConfigProperty(name = "tributary.data.dir")
    private String folder = ".";

    /**
     * How full it is.
     *
     * @param total bytes in all
     * @param free bytes that may be written
     */
    public record Room(long total, long free) {

        /** Between 0 and 1. */
        public double used() {
            return total == 0 ? 0 : 1 - (double) free / total;
        }
    }

    /** How full it is now. */
    public Room look() {
        try {
            FileStore store = Files.getFileStore(Path.of(folder));
            return new Room(store.getTotalSpace(), store.getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
