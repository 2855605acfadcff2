package io.tributary.launcher.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a hub says of itself: {@code GET /health/ready}, as MicroProfile Health has it. */
final class Readiness {
    private static final int MILLIS = 5000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Readiness() {}

    static boolean isReady(int port) {
        return ask(port, answer -> answer.getResponseCode() == HttpURLConnection.HTTP_OK)
                .orElse(false);
    }

    /** The checks that say no, with what they say; nothing if the hub does not answer. */
    static Optional<String> complaints(int port) {
        return ask(port, Readiness::down).filter(down -> !down.isEmpty());
    }

    private static String down(HttpURLConnection answer) throws IOException {
        try (InputStream body = answer.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                ? answer.getInputStream()
                : answer.getErrorStream()) {
            List<String> down = new ArrayList<>();
            for (JsonNode check : JSON.readTree(body).path("checks")) {
                if ("DOWN".equals(check.path("status").asText())) {
                    down.add(check.path("name").asText() + " " + check.path("data"));
                }
            }
            return String.join(", ", down);
        }
    }

    private static <T> Optional<T> ask(int port, Reader<T> reader) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return Optional.of(reader.read(connection));
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads an answer. */
    private interface Reader<T> {
        T read(HttpURLConnection answer) throws IOException;
    }
}
