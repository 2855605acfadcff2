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

/** {@code tributary match acts}. */
@Command(
        name = "acts",
        mixinStandardHelpOptions = true,
        description = "Lists what people decided about who is who, the newest first.")
public final class ActsCommand implements Runnable {
    @Mixin
    private Operation operation = new Operation();

    @Option(names = "--customer", paramLabel = "ID", description = "Only about this customer, by any of its ids.")
    private String customer = "";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "active, withdrawn or all (default: ${DEFAULT-VALUE}).")
    private String state = "active";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode answer = operation
                .client()
                .get("api/match/acts", Map.of("customer", customer, "state", state, "limit", Integer.toString(limit)));
        Table table = Texts.acts(answer.path("acts"));
        operation.print(spec.commandLine().getOut(), answer, table.isEmpty() ? "Nobody has decided anything." : table);
    }
}
