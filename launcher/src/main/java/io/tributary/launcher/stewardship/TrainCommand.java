package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.launcher.operations.Operation;
import io.tributary.launcher.operations.Table;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tributary match train}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Estimates the model by which customers are compared anew from the hub's own records, without labels.",
            "It becomes a candidate; `match activate` lets it weigh."
        })
public final class TrainCommand implements Runnable {
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    @Mixin
    private Operation operation = new Operation();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getErr().println("Estimating; this may take a minute or two.");
        JsonNode answer = operation.client().post("api/match/models", JsonNodeFactory.instance.objectNode(), TIMEOUT);
        operation.print(spec.commandLine().getOut(), answer, text(answer));
    }

    static String text(JsonNode answer) {
        Table kinds =
                new Table("kind", "profiles", "random pairs", "compared pairs", "matches", "households", "rounds");
        for (Map.Entry<String, JsonNode> kind :
                answer.path("report").path("kinds").properties()) {
            kinds.row(
                    kind.getKey().toLowerCase(Locale.ROOT),
                    kind.getValue().path("records").asText(),
                    kind.getValue().path("randomPairs").asText(),
                    kind.getValue().path("blockedPairs").asText(),
                    Long.toString(Math.round(kind.getValue().path("matches").asDouble())),
                    Long.toString(Math.round(kind.getValue().path("households").asDouble())),
                    kind.getValue().path("rounds").asText()
                            + (kind.getValue().path("converged").asBoolean() ? "" : ", not settled"));
        }
        Table changes = new Table("kind", "field", "agreement", "bits before", "bits now");
        for (JsonNode change : answer.path("changes")) {
            changes.row(
                    change.path("kind").asText(),
                    change.path("field").asText(),
                    change.path("level").asText(),
                    change.hasNonNull("before") ? Texts.bits(change.path("before")) : "",
                    Texts.bits(change.path("now")));
        }
        return "Model %s, from %s of %s profiles"
                        .formatted(
                                answer.path("version").asText(),
                                answer.path("report").path("records").asText(),
                                answer.path("profiles").asText())
                + System.lineSeparator()
                + Texts.section("Looked at:", kinds)
                + Texts.section(
                        "What changed most against model "
                                + answer.path("before").asText() + ":",
                        changes.isEmpty() ? "hardly anything" : changes)
                + System.lineSeparator()
                + answer.path("note").asText();
    }
}
