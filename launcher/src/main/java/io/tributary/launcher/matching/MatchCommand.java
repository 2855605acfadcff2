package io.tributary.launcher.matching;

import io.tributary.launcher.matching.generate.GenerateCommand;
import picocli.CommandLine.Command;

/** {@code tributary match}: about who is who. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GenerateCommand.class},
        description = "Identity resolution: how well records find each other.")
public final class MatchCommand {}
