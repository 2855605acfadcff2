package io.tributary.launcher;

import io.tributary.launcher.backup.BackupCommand;
import io.tributary.launcher.backup.RestoreCommand;
import io.tributary.launcher.database.DatabaseCommand;
import io.tributary.launcher.demo.DemoCommand;
import io.tributary.launcher.matching.MatchCommand;
import io.tributary.launcher.operations.DeadLettersCommand;
import io.tributary.launcher.operations.QuarantineCommand;
import io.tributary.launcher.operations.StatusCommand;
import io.tributary.launcher.rebuild.RebuildCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The {@code tributary} command. */
@Command(
        name = "tributary",
        mixinStandardHelpOptions = true,
        version = "Tributary 0.1.0",
        description = "A CRM integration hub: many streams in, one river out.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            PreviewCommand.class,
            StatusCommand.class,
            QuarantineCommand.class,
            DeadLettersCommand.class,
            RebuildCommand.class,
            MatchCommand.class,
            DatabaseCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Tributary {

    private Tributary() {}

    /** Runs one command and exits with its code: 0 for success, 1 for failure, 2 for a wrong call. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Logging.off();
        return new CommandLine(new Tributary()).setExecutionExceptionHandler(Tributary::report);
    }

    private static int report(Exception failure, CommandLine commandLine, ParseResult parsed) throws Exception {
        if (failure instanceof LauncherException) {
            commandLine.getErr().println(commandLine.getColorScheme().errorText(String.valueOf(failure.getMessage())));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
