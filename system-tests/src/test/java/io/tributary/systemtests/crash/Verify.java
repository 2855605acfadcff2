package io.tributary.systemtests.crash;

import io.tributary.systemtests.mutants.MutantsCommand;
import io.tributary.systemtests.poison.PoisonCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./tributary verify}: what can be tried on the shipped distribution, beyond what fits into its tests. */
@Command(
        name = "verify",
        subcommands = {CrashCommand.class, FaultsCommand.class, MutantsCommand.class, PoisonCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        description = "Tries the shipped distribution for longer than its tests. (Databases: ./tributary db verify.)")
public final class Verify {
    private Verify() {}

    /** Runs a command and exits with its code. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Verify()).execute(arguments));
    }
}
