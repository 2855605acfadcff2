package io.tributary.launcher.matching;

import io.tributary.launcher.matching.evaluate.EvaluateCommand;
import io.tributary.launcher.matching.generate.GenerateCommand;
import io.tributary.launcher.stewardship.ActivateCommand;
import io.tributary.launcher.stewardship.ActsCommand;
import io.tributary.launcher.stewardship.ConfirmCommand;
import io.tributary.launcher.stewardship.ExplainCommand;
import io.tributary.launcher.stewardship.MergeCommand;
import io.tributary.launcher.stewardship.ModelsCommand;
import io.tributary.launcher.stewardship.NeverMergeCommand;
import io.tributary.launcher.stewardship.PossibleCommand;
import io.tributary.launcher.stewardship.TrainCommand;
import io.tributary.launcher.stewardship.UnmergeCommand;
import io.tributary.launcher.stewardship.WhyCommand;
import io.tributary.launcher.stewardship.WithdrawCommand;
import picocli.CommandLine.Command;

/** {@code tributary match}: about who is who. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ExplainCommand.class,
            WhyCommand.class,
            PossibleCommand.class,
            MergeCommand.class,
            UnmergeCommand.class,
            NeverMergeCommand.class,
            ConfirmCommand.class,
            ActsCommand.class,
            WithdrawCommand.class,
            TrainCommand.class,
            ModelsCommand.class,
            ActivateCommand.class,
            EvaluateCommand.class,
            GenerateCommand.class
        },
        description =
                "Who is who: see why, decide what the hub leaves to people, and measure how well records find each other.")
public final class MatchCommand {}
