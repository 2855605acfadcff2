package io.tributary.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.launcher.operations.HubClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends the sample forms as browsers and scripts do. */
final class WebForms {
    private static final String SOURCE = "website";
    private static final String BOUNDARY = "----tributary-demo";
    private static final long FILLED_IN_MILLIS = 45_000;

    private final Post post;

    WebForms(Post post) {
        this.post = post;
    }

    /** Sends all of them, some more than once. */
    int send() {
        int sent = 0;
        for (JsonNode form : Samples.json("forms.json")) {
            ((ObjectNode) form.path("fields"))
                    .put("_started", Long.toString(System.currentTimeMillis() - FILLED_IN_MILLIS));
            for (int time = 0; time < form.path("times").asInt(1); time++) {
                send(form);
                sent++;
            }
        }
        return sent;
    }

    private void send(JsonNode form) {
        String as = form.path("as").asText();
        String body =
                switch (as) {
                    case "application/x-www-form-urlencoded" -> urlEncoded(form.path("fields"));
                    case "multipart/form-data" -> multipart(form);
                    default -> form.path("fields").toString();
                };
        String contentType = as.startsWith("multipart") ? as + "; boundary=" + BOUNDARY : as;
        post.accepted("forms/" + SOURCE, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", contentType));
    }

    private static String urlEncoded(JsonNode fields) {
        return fields.properties().stream()
                .map(field -> HubClient.segment(field.getKey()) + "="
                        + HubClient.segment(field.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String multipart(JsonNode form) {
        StringBuilder body = new StringBuilder();
        form.path("fields")
                .properties()
                .forEach(field -> body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, field.getKey(), field.getValue().asText())));
        JsonNode file = form.path("file");
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(
                                BOUNDARY,
                                file.path("field").asText(),
                                file.path("name").asText(),
                                file.path("contentType").asText(),
                                file.path("text").asText(),
                                BOUNDARY));
        return body.toString();
    }
}
