package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.launcher.operations.Operation;
import io.tributary.launcher.operations.Table;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary match explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Compares two customers: each comparison with its weight, and why they are one or two.")
public final class ExplainCommand implements Runnable {
    @Mixin
    private Operation operation = new Operation();

    @Parameters(index = "0", paramLabel = "A", description = "Id of a customer, as it is or was, or of a profile.")
    private long one;

    @Parameters(index = "1", paramLabel = "B", description = "Id of the other one.")
    private long other;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode answer =
                operation.client().get("api/match/explain", Map.of("a", Long.toString(one), "b", Long.toString(other)));
        operation.print(spec.commandLine().getOut(), answer, text(answer));
    }

    static String text(JsonNode answer) {
        StringBuilder text = new StringBuilder(answer.path("verdict").asText()).append(System.lineSeparator());
        text.append(Texts.section(
                "%s  and  %s".formatted(Texts.customer(answer.path("left")), Texts.customer(answer.path("right"))),
                "profiles %s and %s"
                        .formatted(
                                answer.path("leftProfile").asText(),
                                answer.path("rightProfile").asText())));
        text.append(Texts.weighing(answer.path("now"))).append(System.lineSeparator());
        if (answer.hasNonNull("contradiction")) {
            JsonNode veto = answer.path("contradiction");
            text.append(Texts.section(
                    "Profiles %s and %s contradict each other:"
                            .formatted(
                                    veto.path("leftProfile").asText(),
                                    veto.path("rightProfile").asText()),
                    Texts.weighing(veto.path("now"))));
        }
        if (!answer.path("path").isEmpty()) {
            text.append(Texts.section("One leads to the other by:", path(answer.path("path"))));
        }
        if (!answer.path("acts").isEmpty()) {
            text.append(Texts.section("Decisions:", Texts.acts(answer.path("acts"))));
        }
        return text.toString().stripTrailing();
    }

    private static Table path(JsonNode path) {
        Table table = new Table("left", "right", "by", "probability", "act");
        for (JsonNode step : path) {
            table.row(
                    step.path("left").asText(),
                    step.path("right").asText(),
                    step.path("by").asText(),
                    step.hasNonNull("probability") ? Texts.probability(step.path("probability")) : "",
                    step.path("act").asText(""));
        }
        return table;
    }
}
