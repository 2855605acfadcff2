package io.tributary.launcher.demo;

import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Posts to the hub as the outside world does. */
final class Post {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI hub;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    Post(String hub) {
        this.hub = URI.create(hub);
    }

    /** Posts something that the hub must take. */
    void accepted(String path, byte[] body, Map<String, String> headers) {
        HttpResponse<String> response = send(path, body, headers);
        if (response.statusCode() / 100 != 2) {
            throw new LauncherException("The hub did not take a sample: %d from %s: %s"
                    .formatted(response.statusCode(), response.uri(), response.body()));
        }
    }

    /** Posts something, and gives the status of the answer. */
    int status(String path, byte[] body, Map<String, String> headers) {
        return send(path, body, headers).statusCode();
    }

    private HttpResponse<String> send(String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LauncherException("The hub does not answer at %s: %s".formatted(hub, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + hub, e);
        }
    }
}
