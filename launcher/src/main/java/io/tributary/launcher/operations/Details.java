package io.tributary.launcher.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An answer of the hub as lines for people: a member a line, lists of problems below each other, raw text last. */
final class Details {
    private static final String RAW = "raw";
    private static final String RAW_BASE64 = "rawBase64";

    private Details() {}

    static String of(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : answer.properties()) {
            if (!member.getKey().startsWith(RAW) && !member.getValue().isNull()) {
                lines.add(member.getKey() + ": " + text(member.getValue()));
            }
        }
        if (answer.hasNonNull(RAW)) {
            lines.add("");
            lines.add(answer.path(RAW).asText());
        } else if (answer.hasNonNull(RAW_BASE64)) {
            lines.add("The raw input is not text; --json has it as rawBase64.");
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.isValueNode() ? value.asText() : value.toString();
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode element : value) {
            text.append(System.lineSeparator()).append("  ").append(element(element));
        }
        return text.isEmpty() ? "none" : text.toString();
    }

    private static String element(JsonNode element) {
        return element.has("message")
                ? "%s %s: %s"
                        .formatted(
                                element.path("path").asText(),
                                element.path("code").asText(),
                                element.path("message").asText())
                        .strip()
                : element.isValueNode() ? element.asText() : element.toString();
    }
}
