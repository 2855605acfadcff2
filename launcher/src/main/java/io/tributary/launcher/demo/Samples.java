package io.tributary.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The samples that come with the launcher. */
final class Samples {
    static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    static byte[] bytes(String name) {
        try (InputStream sample = Samples.class.getResourceAsStream(name)) {
            if (sample == null) {
                throw new IllegalStateException("no sample " + name);
            }
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static JsonNode json(String name) {
        try {
            return JSON.readTree(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
