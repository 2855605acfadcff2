package io.tributary.launcher.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a backup; the last entry of it, so that one that broke off has none.
 *
 * @param format version of this form
 * @param createdAt when the backup was begun, ISO-8601
 * @param postgres major version of the database's files; {@code null} where the database is not part of the backup
 * @param parts folders of the data folder that it holds
 * @param entries all folders and files
 */
record Manifest(int format, String createdAt, @Nullable String postgres, List<String> parts, List<Entry> entries) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Manifest {
        parts = List.copyOf(parts);
        entries = List.copyOf(entries);
    }

    /**
     * A folder or a file.
     *
     * @param path relative to the data folder, with a slash at the end of folders
     * @param mode who may read it, such as {@code rwx------}
     * @param size in bytes; 0 for folders
     * @param sha256 of the content; {@code null} for folders
     */
    record Entry(String path, String mode, long size, @Nullable String sha256) {}

    byte[] write() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Manifest read(byte[] content) {
        try {
            int format = JSON.readTree(content).path("format").asInt();
            if (format != FORMAT) {
                throw new LauncherException("The backup has format %d; this version of Tributary reads format %d."
                        .formatted(format, FORMAT));
            }
            return JSON.readValue(content, Manifest.class);
        } catch (IOException e) {
            throw new LauncherException(
                    "The backup's list of contents cannot be read: "
                            + new String(content, 0, Math.min(content.length, 80), StandardCharsets.UTF_8),
                    e);
        }
    }
}
