package io.tributary.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A client of the hub's HTTP entry and REST API. */
public final class HubApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final URI base;
    private final Path tokenFile;

    /** A client of the hub at this address, with the token in this file. */
    public HubApi(URI base, Path tokenFile) {
        this.base = base;
        this.tokenFile = tokenFile;
    }

    /**
     * What the hub answered.
     *
     * @param status HTTP status
     * @param headers of the answer
     * @param bytes its body
     */
    @SuppressWarnings("ArrayRecordComponent") // read once
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {
        /** The body as text. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The body as JSON; a missing node where it is none. */
        public JsonNode json() {
            try {
                return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }

        /** A header, empty if it is not there. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Whether the hub says that it is ready; {@code false} also while nobody answers. */
    public boolean isReady() {
        try {
            return send(request("health/ready").GET()).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Asks the REST API and expects 200. */
    public JsonNode get(String path) {
        Answer answer = send(authorised(path).GET());
        if (answer.status() != 200) {
            throw new AssertionError("GET %s: %d %s".formatted(path, answer.status(), answer.text()));
        }
        return answer.json();
    }

    /** Orders something of the REST API. */
    public Answer post(String path, String json) {
        return send(authorised(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** A request with the API token. */
    public HttpRequest.Builder authorised(String path) {
        try {
            return request(path)
                    .header(
                            "Authorization",
                            "Bearer " + Files.readString(tokenFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request without token. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
    }

    /** Sends a form as browsers do by default. */
    public Answer form(String source, Map<String, String> fields) {
        return form(source, fields, request -> request);
    }

    /** The same, with more headers. */
    public Answer form(String source, Map<String, String> fields, UnaryOperator<HttpRequest.Builder> change) {
        return send(change.apply(request("forms/" + source)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))));
    }

    /** Sends a request. */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The books of one source; zeros where nothing is known of it. */
    public Books books(String source) {
        for (JsonNode books : get("api/status").path("sources")) {
            if (source.equals(books.path("source").asText())) {
                return Books.of(books);
            }
        }
        return Books.NONE;
    }

    /** Fields as {@code application/x-www-form-urlencoded}. */
    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Text as part of an address or form. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
