package io.tributary.launcher.stewardship;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary match confirm}. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        description = "Confirms that two customers are one, or that all that stands together as one belongs together.")
public final class ConfirmCommand implements Runnable {
    @Mixin
    private Decision decision = new Decision();

    @Parameters(index = "0", paramLabel = "A", description = "Id of a customer, as it is or was.")
    private long one;

    @Parameters(index = "1", paramLabel = "B", arity = "0..1", description = "Id of the other one, if there is one.")
    private @Nullable Long other;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        ObjectNode body = decision.body();
        if (other != null) {
            body.put("with", other);
        }
        decision.order(spec.commandLine().getOut(), "api/customers/%d/confirm".formatted(one), body);
    }
}
