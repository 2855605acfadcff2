package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.launcher.operations.Operation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all decisions share: who decides and why, and how the answer is shown. */
final class Decision {
    @Mixin
    private Operation operation = new Operation();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it is kept for good.")
    private String reason = "";

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Who decides (default: the account's name, ${DEFAULT-VALUE}).")
    private String who = System.getProperty("user.name", "cli");

    /** The body of a request, to be completed. */
    ObjectNode body() {
        return JsonNodeFactory.instance.objectNode().put("reason", reason).put("who", who);
    }

    /** Orders it, and prints what became of it. */
    void order(PrintWriter out, String path, ObjectNode body) {
        JsonNode answer = operation.client().post(path, Map.of(), body);
        operation.print(out, answer, text(answer));
    }

    static String text(JsonNode answer) {
        List<String> parts = new ArrayList<>();
        parts.add(answer.path("outcome").asText().replace('-', ' '));
        parts.add("customer " + answer.path("id").asText());
        if (answer.path("customers").size() > 1) {
            parts.add("customers now " + Texts.list(answer.path("customers")));
        }
        if (answer.hasNonNull("act")) {
            parts.add("act " + answer.path("act").asText());
        }
        if (!answer.path("withdrawn").isEmpty()) {
            parts.add("withdrawn: act " + Texts.list(answer.path("withdrawn")));
        }
        if (!answer.path("kept").isEmpty()) {
            parts.add("what is left of these: act " + Texts.list(answer.path("kept")));
        }
        return String.join("; ", parts);
    }
}
