package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary match never-merge}. */
@Command(
        name = "never-merge",
        mixinStandardHelpOptions = true,
        description = "Keeps two customers apart, whatever arrives.")
public final class NeverMergeCommand implements Runnable {
    @Mixin
    private Decision decision = new Decision();

    @Parameters(index = "0", paramLabel = "A", description = "Id of a customer, as it is or was.")
    private long one;

    @Parameters(index = "1", paramLabel = "B", description = "Id of the other one.")
    private long other;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        ObjectNode body = decision.body();
        body.put("with", other);
        decision.order(spec.commandLine().getOut(), "api/customers/%d/never-merge".formatted(one), body);
    }
}
