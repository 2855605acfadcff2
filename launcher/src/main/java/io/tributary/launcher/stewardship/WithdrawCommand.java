package io.tributary.launcher.stewardship;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary match withdraw}. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Takes a decision back; the hub decides anew without it.")
public final class WithdrawCommand implements Runnable {
    @Mixin
    private Decision decision = new Decision();

    @Parameters(paramLabel = "ACT", description = "Number of the act, as `tributary match acts` shows it.")
    private long act;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        decision.order(spec.commandLine().getOut(), "api/match/acts/%d/withdraw".formatted(act), decision.body());
    }
}
