package io.tributary.bench;

import io.tributary.bench.intake.IntakeCommand;
import io.tributary.bench.resolution.ResolutionCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** `./tributary bench`: measures the hub beside its peers. */
@Command(
        name = "tributary bench",
        mixinStandardHelpOptions = true,
        description = "Measures the hub beside its peers.",
        subcommands = {IntakeCommand.class, ResolutionCommand.class})
public final class Bench {
    private Bench() {}

    /** Runs the benchmark that the arguments name. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
