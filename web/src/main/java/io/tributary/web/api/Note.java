package io.tributary.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The words of a person about what he does, sent as {@code {"note": "…"}}. */
final class Note {
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_LENGTH = 1000;

    private Note() {}

    static String read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES);
            JsonNode note = Json.read(new String(bytes, StandardCharsets.UTF_8)).path("note");
            if (note.isTextual() && !note.asText().isBlank() && note.asText().length() <= MAX_LENGTH) {
                return note.asText().strip();
            }
        } catch (UncheckedIOException | IOException e) {
            throw ApiProblem.invalid("The body must be JSON such as {\"note\": \"sent twice by mistake\"}.");
        }
        throw ApiProblem.invalid("Say in \"note\" why, in at most " + MAX_LENGTH + " characters.");
    }
}
