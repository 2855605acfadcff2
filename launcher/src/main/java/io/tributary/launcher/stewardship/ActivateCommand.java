package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tributary.launcher.operations.Operation;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary match activate}. */
@Command(
        name = "activate",
        mixinStandardHelpOptions = true,
        description = {
            "Lets another model weigh, the shipped one or one that was estimated.",
            "Links that stand keep their decision until `tributary rebuild`."
        })
public final class ActivateCommand implements Runnable {
    @Mixin
    private Operation operation = new Operation();

    @Parameters(paramLabel = "VERSION", description = "Number of the model, as `tributary match models` shows it.")
    private int version;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode answer = operation
                .client()
                .post("api/match/models/%d/activate".formatted(version), Map.of(), MissingNode.getInstance());
        operation.print(spec.commandLine().getOut(), answer, answer.path("note").asText());
    }
}
