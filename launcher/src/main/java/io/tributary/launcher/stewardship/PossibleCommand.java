package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.launcher.operations.Operation;
import io.tributary.launcher.operations.Table;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tributary match possible}. */
@Command(
        name = "possible",
        mixinStandardHelpOptions = true,
        description = {
            "Lists customers who may be one and of whom nobody has decided, the likeliest first.",
            "Decide with `match confirm` or `match never-merge`; `match explain` shows the comparison."
        })
public final class PossibleCommand implements Runnable {
    @Mixin
    private Operation operation = new Operation();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Option(names = "--after", paramLabel = "NEXT", description = "What comes after a list: its \"next\".")
    private String after = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode answer =
                operation.client().get("api/match/possible", Map.of("limit", Integer.toString(limit), "after", after));
        Table table = new Table("probability", "bits", "link", "model", "one", "other");
        for (JsonNode match : answer.path("matches")) {
            table.row(
                    Texts.probability(match.path("probability")),
                    Texts.bits(match.path("bits")),
                    match.path("link").asText(),
                    match.path("model").asText(),
                    Texts.customer(match.path("left")),
                    Texts.customer(match.path("right")));
        }
        String more = answer.hasNonNull("next")
                ? System.lineSeparator() + "More: --after "
                        + answer.path("next").asText()
                : "";
        operation.print(
                spec.commandLine().getOut(), answer, table.isEmpty() ? "There are no possible matches." : table + more);
    }
}
