package io.tributary.launcher.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks to the REST API of a running hub. */
public final class HubClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI base;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    /**
     * A client of the hub at this address.
     *
     * @param base such as {@code http://localhost:8080/}
     * @param token of the REST API; empty for none
     */
    public HubClient(String base, String token) {
        this.base = URI.create(base.endsWith("/") ? base : base + "/");
        this.token = token;
    }

    /** Asks for something; parameters with empty values are left out. */
    public JsonNode get(String path, Map<String, String> parameters) {
        return send(
                HttpRequest.newBuilder(base.resolve(path + query(parameters))).GET());
    }

    /** Orders something. */
    public JsonNode post(String path, Map<String, String> parameters, JsonNode body) {
        return send(HttpRequest.newBuilder(base.resolve(path + query(parameters)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.isMissingNode() ? "" : body.toString())));
    }

    /** Orders something that takes its time. */
    public JsonNode post(String path, JsonNode body, Duration timeout) {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())),
                timeout);
    }

    /** One segment of a path, escaped. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode send(HttpRequest.Builder request) {
        return send(request, TIMEOUT);
    }

    private JsonNode send(HttpRequest.Builder request, Duration timeout) {
        request.timeout(timeout).header("Accept", "application/json, application/problem+json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() / 100 != 2) {
                throw new LauncherException(problem(response));
            }
            return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new LauncherException(
                    "No hub answers at %s (%s). Is it running?".formatted(base, String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + base, e);
        }
    }

    private static String problem(HttpResponse<String> response) {
        String hint = response.statusCode() == 401 ? " The token of the running hub is in data/secrets/api-token." : "";
        try {
            JsonNode problem = JSON.readTree(response.body());
            String title = problem.path("title").asText();
            String detail = problem.path("detail").asText();
            if (!title.isEmpty() || !detail.isEmpty()) {
                String both = title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail;
                return "The hub says %d, %s%s".formatted(response.statusCode(), both, hint);
            }
        } catch (IOException e) {
            // not JSON: its status has to do
        }
        return "The hub says %d to %s.%s"
                .formatted(response.statusCode(), response.uri().getPath(), hint);
    }

    private static String query(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> parameter.getKey() + "=" + segment(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
