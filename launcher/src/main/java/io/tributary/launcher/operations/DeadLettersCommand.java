package io.tributary.launcher.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary dead-letters}: what failed again and again for an unknown cause. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Messages that failed again and again for an unknown cause: look at them, replay them.")
public final class DeadLettersCommand {
    private static final String PATH = "api/dead-letters";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists dead letters.")
    void list(@Mixin Operation operation) {
        JsonNode answer = operation.client().get(PATH, Map.of());
        Table table = new Table("trace", "source", "received", "queue", "reason");
        for (JsonNode entry : answer.path("entries")) {
            table.row(
                    entry.path("trace").asText(),
                    entry.path("source").asText(),
                    entry.path("receivedAt").asText(),
                    entry.path("queue").asText(),
                    entry.path("reason").asText());
        }
        operation.print(out(), answer, table.isEmpty() ? "There are no dead letters." : table);
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one dead letter.")
    void show(@Mixin Operation operation, @Parameters(paramLabel = "TRACE") String trace) {
        JsonNode answer = operation.client().get(PATH + "/" + HubClient.segment(trace), Map.of());
        operation.print(out(), answer, Details.of(answer));
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Puts dead letters back into their queues.")
    void replay(
            @Mixin Operation operation,
            @Parameters(paramLabel = "TRACE", arity = "0..*") List<String> traces,
            @Option(names = "--all", description = "All dead letters.") boolean all) {
        HubClient client = operation.client();
        if (traces == null || traces.isEmpty()) {
            if (!all) {
                throw new ParameterException(spec.commandLine(), "Name the dead letters to replay, or --all.");
            }
            JsonNode answer = client.post(PATH + "/replay", Map.of(), MissingNode.getInstance());
            operation.print(out(), answer, Details.of(answer));
            return;
        }
        for (String trace : traces) {
            JsonNode answer =
                    client.post(PATH + "/" + HubClient.segment(trace) + "/replay", Map.of(), MissingNode.getInstance());
            operation.print(out(), answer, "replayed " + trace);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
