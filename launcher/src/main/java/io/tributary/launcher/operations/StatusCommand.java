package io.tributary.launcher.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tributary status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the books: for each source what was accepted and what became of it.",
            "accepted = applied + duplicate + quarantined + discarded + dead + in flight"
        })
public final class StatusCommand implements Runnable {
    @Mixin
    private Operation operation = new Operation();

    @Option(names = "--day", paramLabel = "YYYY-MM-DD", description = "Only what was accepted on this day (UTC).")
    private String day = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        JsonNode status = operation.client().get("api/status", Map.of("day", day));
        operation.print(spec.commandLine().getOut(), status, StatusTable.of(status));
        for (JsonNode trouble : status.path("troubles")) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%s cannot be read since %s: %s%n",
                            trouble.path("source").asText(),
                            trouble.path("since").asText(),
                            trouble.path("reason").asText());
        }
    }
}
