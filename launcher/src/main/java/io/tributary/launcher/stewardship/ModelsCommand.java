package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.launcher.operations.Operation;
import io.tributary.launcher.operations.Table;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tributary match models}. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists the models by which customers are compared, the newest first.")
public final class ModelsCommand implements Runnable {
    @Mixin
    private Operation operation = new Operation();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode answer = operation.client().get("api/match/models", Map.of());
        Table table = new Table("model", "state", "made", "by");
        for (JsonNode model : answer.path("models")) {
            table.row(
                    model.path("version").asText(),
                    model.path("state").asText(),
                    model.path("createdAt").asText(),
                    model.path("by").asText());
        }
        String shipped = answer.path("shipped").asText();
        table.row(shipped, shipped.equals(answer.path("active").asText()) ? "active" : "", "", "shipped");
        operation.print(spec.commandLine().getOut(), answer, table);
    }
}
