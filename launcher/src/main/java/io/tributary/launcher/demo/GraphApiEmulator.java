package io.tributary.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers {@code GET /v25.0/LEAD?fields=…} as Meta's Graph API documents it: with the fields that were asked for, with error 190 where the
 * access token is wrong, with error 100 where there is no such lead.
 */
final class GraphApiEmulator implements AutoCloseable {
    static final String VERSION = "v25.0";

    private final HttpServer server;
    private final String accessToken;
    private final JsonNode leads;

    GraphApiEmulator(String accessToken, JsonNode leads) {
        this.accessToken = accessToken;
        this.leads = leads;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getRawQuery();
            Map<String, String> parameters = parameters(query == null ? "" : query);
            if (!isAuthorised(exchange, parameters)) {
                send(
                        exchange,
                        HttpURLConnection.HTTP_UNAUTHORIZED,
                        error("Invalid OAuth access token - Cannot parse access token", 190));
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String prefix = "/" + VERSION + "/";
            String id = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
            for (JsonNode lead : leads) {
                if (lead.path("id").asText().equals(id)) {
                    send(
                            exchange,
                            HttpURLConnection.HTTP_OK,
                            selected(lead, parameters.getOrDefault("fields", "id,created_time,field_data")));
                    return;
                }
            }
            send(
                    exchange,
                    HttpURLConnection.HTTP_BAD_REQUEST,
                    error("Unsupported get request. Object with ID '%s' does not exist".formatted(id), 100));
        }
    }

    private boolean isAuthorised(HttpExchange exchange, Map<String, String> parameters) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return ("Bearer " + accessToken).equals(header) || accessToken.equals(parameters.get("access_token"));
    }

    private static JsonNode selected(JsonNode lead, String fields) {
        List<String> names = new ArrayList<>(Arrays.asList(fields.split(",")));
        names.add("id");
        return ((ObjectNode) lead.deepCopy()).retain(names);
    }

    private static JsonNode error(String message, int code) {
        ObjectNode answer = Samples.JSON.createObjectNode();
        answer.putObject("error")
                .put("message", message)
                .put("type", code == 190 ? "OAuthException" : "GraphMethodException")
                .put("code", code)
                .put("fbtrace_id", "A0emulated");
        return answer;
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] body = Samples.JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, two) -> two));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
