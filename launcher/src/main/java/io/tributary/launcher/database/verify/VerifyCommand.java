package io.tributary.launcher.database.verify;

import io.tributary.conformance.Report;
import io.tributary.conformance.ReportJson;
import io.tributary.conformance.Target;
import io.tributary.conformance.Verification;
import io.tributary.conformance.schema.SchemaRefusedException;
import io.tributary.conformance.schema.Scripts;
import io.tributary.conformance.server.Product;
import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.database.Drivers;
import io.tributary.launcher.database.ScriptSettings;
import io.tributary.launcher.settings.Settings;
import io.tributary.persistence.JdbcUrls;
import io.tributary.persistence.VendorDataSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tributary db verify}: finds out whether a server keeps what the hub leans on. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a server of yours: makes the hub's tables in a schema, tries every statement, races, locks, large values, text, time",
            "and numbers on them, measures rows per second, and drops what it has made. Run it before the hub, on a copy of the server.",
            "Exit code 0: every check passed; 1: a check failed; 2: wrong call, no connection, or a schema that must not be used."
        })
public final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private HubOptions options = new HubOptions();

    @Mixin
    private Account account = new Account();

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "An empty schema for the run (default: the account's own).")
    private @Nullable String schema;

    @Option(
            names = "--beside-others",
            description =
                    "The schema may hold tables of others; they are not touched. Tables of a hub it may never hold.")
    private boolean isBesideOthers;

    @Option(names = "--keep", description = "Leave the tables there, to look at them.")
    private boolean isKept;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Report report = verify(json ? null : new TerminalReport(out));
            if (json) {
                out.println(ReportJson.of(report));
            }
            out.flush();
            return report.isConforming() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (LauncherException | SchemaRefusedException e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            return refuse("The database cannot be used: " + e.getMessage());
        }
    }

    private int refuse(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(spec.commandLine().getColorScheme().errorText(message));
        err.flush();
        return ExitCode.USAGE;
    }

    private Report verify(@Nullable TerminalReport terminal) throws SQLException {
        Installation installation = Installation.current();
        Path config = options.config(installation);
        Settings settings = options.settings(config);
        DatabaseAccess access = account.access(settings);
        Drivers.require(access.vendor(), installation);
        Product product = Product.of(access.url());
        VendorDataSource source = new VendorDataSource(access.url(), access.user(), access.password(), "");
        String name = schema != null ? schema : access.schema();
        Target target = new Target(
                source,
                JdbcUrls.withoutSecrets(access.url()),
                name.isEmpty() ? Verification.ownSchema(source) : product.schemaName(name));
        Verification verification = Verification.of(product, target, scripts(config, settings, access), isBesideOthers);
        if (terminal != null) {
            terminal.begin(product, target);
        }
        Report report = run(verification, terminal == null ? Verification.SILENT : terminal);
        if (terminal != null) {
            terminal.end(report, isKept);
        }
        return report;
    }

    /** Also whoever interrupts a run gets the schema back as it was. */
    private Report run(Verification verification, Verification.Progress progress) {
        if (isKept) {
            return verification.run(progress);
        }
        Thread whenInterrupted = new Thread(verification::giveBack);
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
        Report.Entry clean;
        Report report;
        try {
            report = verification.run(progress);
        } finally {
            clean = verification.giveBack();
            remove(whenInterrupted);
        }
        progress.ended(clean);
        return report.with(clean);
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it has run: the process is ending
        }
    }

    private static Scripts scripts(Path config, Settings settings, DatabaseAccess access) {
        String vendor = access.vendor().label();
        Path db = config.resolve("db");
        ScriptSettings filled = ScriptSettings.of(settings, access.vendor());
        List<Path> folders = new ArrayList<>(List.of(db.resolve(vendor)));
        if (filled.grants()) {
            folders.add(db.resolve("roles").resolve(vendor));
        }
        return new Scripts(folders, filled.placeholders());
    }
}
