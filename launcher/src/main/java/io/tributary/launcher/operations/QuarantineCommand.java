package io.tributary.launcher.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

/** {@code tributary quarantine}: what could not be understood. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "What could not be understood: look at it, replay it after the cause is mended, or discard it.")
public final class QuarantineCommand {
    private static final String PATH = "api/quarantine";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists entries, the newest first.")
    void list(
            @Mixin Operation operation,
            @Option(names = "--source", paramLabel = "NAME", defaultValue = "", description = "Only of this source.")
                    String source,
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            defaultValue = "open",
                            description = "open, replayed, discarded, superseded or all (default: open).")
                    String state,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "At most so many (default: 100).")
                    int limit) {
        JsonNode answer = operation
                .client()
                .get(PATH, Map.of("source", source, "state", state, "limit", Integer.toString(limit)));
        Table table = new Table("id", "source", "received", "state", "reason");
        for (JsonNode entry : answer.path("entries")) {
            table.row(
                    entry.path("id").asText(),
                    entry.path("source").asText(),
                    entry.path("receivedAt").asText(),
                    entry.path("state").asText(),
                    entry.path("reason").asText());
        }
        operation.print(out(), answer, table.isEmpty() ? "Nothing is in quarantine." : table);
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one entry, with its raw input.")
    void show(@Mixin Operation operation, @Parameters(paramLabel = "ID") String id) {
        JsonNode answer = operation.client().get(PATH + "/" + HubClient.segment(id), Map.of());
        operation.print(out(), answer, Details.of(answer));
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Sends entries through the hub once more, with today's configuration.")
    void replay(
            @Mixin Operation operation,
            @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids,
            @Option(names = "--all", description = "All open entries.") boolean all,
            @Option(
                            names = "--source",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "All open entries of this source.")
                    String source) {
        HubClient client = operation.client();
        if (ids == null || ids.isEmpty()) {
            if (!all && source.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "Name the entries to replay, or --source, or --all.");
            }
            JsonNode answer = client.post(PATH + "/replay", Map.of("source", source), MissingNode.getInstance());
            operation.print(out(), answer, Details.of(answer));
            return;
        }
        for (String id : ids) {
            JsonNode answer =
                    client.post(PATH + "/" + HubClient.segment(id) + "/replay", Map.of(), MissingNode.getInstance());
            operation.print(out(), answer, id + ": " + answer.path("outcome").asText("replayed"));
        }
    }

    @Command(name = "discard", mixinStandardHelpOptions = true, description = "Puts entries aside for good.")
    void discard(
            @Mixin Operation operation,
            @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids,
            @Option(names = "--note", paramLabel = "TEXT", required = true, description = "Why.") String note) {
        HubClient client = operation.client();
        for (String id : ids) {
            JsonNode answer = client.post(
                    PATH + "/" + HubClient.segment(id) + "/discard",
                    Map.of(),
                    JsonNodeFactory.instance.objectNode().put("note", note));
            operation.print(out(), answer, id + ": " + answer.path("outcome").asText("discarded"));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
