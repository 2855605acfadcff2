package io.tributary.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tributary.launcher.settings.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The description of a running hub that other commands find in {@code data/run/hub.json}.
 *
 * @param url where the hub answers
 * @param pid process id of the launcher
 * @param hubPid process id of the hub
 * @param postgresPid process id of the embedded database; 0 if there is none
 * @param brokerUrl where the broker answers
 * @param startedAt when the hub became ready, ISO-8601
 * @param tokenFile file with the token of the REST API
 */
public record HubFile(
        String url, long pid, long hubPid, long postgresPid, String brokerUrl, String startedAt, String tokenFile) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Writes the description, all of it or nothing. */
    public void write(Path file) {
        try {
            PrivateFiles.write(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the description, where there is one and the launcher that wrote it is alive. */
    public static Optional<HubFile> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            HubFile hub = JSON.readValue(file.toFile(), HubFile.class);
            return ProcessHandle.of(hub.pid()).filter(ProcessHandle::isAlive).map(process -> hub);
        } catch (IOException e) {
            throw new LauncherException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
