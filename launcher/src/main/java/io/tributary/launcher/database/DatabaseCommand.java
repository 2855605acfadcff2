package io.tributary.launcher.database;

import io.tributary.foreign.schema.BoundTable;
import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.database.verify.VerifyCommand;
import io.tributary.launcher.settings.Settings;
import io.tributary.persistence.Vendor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tributary db}: for databases that somebody else runs. */
@Command(
        name = "db",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = VerifyCommand.class,
        description = "The schema of the hub, for a database of yours. The embedded one is looked after by `run`.")
public final class DatabaseCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(
            name = "migrate",
            mixinStandardHelpOptions = true,
            description = "Brings the schema of the configured database (tributary.db.url) up to date.")
    void migrate(@Mixin HubOptions options) {
        int scripts = schema(options).migrate();
        spec.commandLine().getOut().println(scripts == 0 ? "The schema is current." : scripts + " scripts were run.");
    }

    @Command(
            name = "baseline",
            mixinStandardHelpOptions = true,
            description = {
                "Notes in the configured database that somebody has run the scripts by hand,",
                "so that `migrate` and `run` begin after them."
            })
    void baseline(
            @Mixin HubOptions options,
            @Option(
                            names = "--up-to",
                            paramLabel = "N",
                            description = "The last script that was run (default: the newest).")
                    @Nullable Integer version) {
        Schema schema = schema(options);
        int last = version == null ? schema.newest() : version;
        schema.baseline(last);
        spec.commandLine().getOut().printf("Noted: scripts 1 to %d were run by hand.%n", last);
    }

    @Command(
            name = "ddl",
            mixinStandardHelpOptions = true,
            description = {
                "Prints the scripts in their order, with table spaces and roles filled in (tributary.db.table.space and others),",
                "for a DBA who runs them by hand."
            })
    void ddl(
            @Mixin HubOptions options,
            @Option(
                            names = "--vendor",
                            paramLabel = "NAME",
                            description =
                                    "oracle, db2 or postgresql (default: that of tributary.db.url, else postgresql).")
                    @Nullable String vendor,
            @Option(
                            names = "--from",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "The first script to print, where earlier ones have been run (default: 1).")
                    int from) {
        Path config = options.config(Installation.current());
        Settings settings = options.settings(config);
        Vendor chosen = vendor == null
                ? DatabaseAccess.of(settings).map(DatabaseAccess::vendor).orElse(Vendor.POSTGRESQL)
                : vendor(vendor);
        PrintWriter out = spec.commandLine().getOut();
        out.print(new DdlPrint(chosen, new Scripts(chosen, config), ScriptSettings.of(settings, chosen)).from(from));
        out.flush();
    }

    @Command(
            name = "foreign",
            mixinStandardHelpOptions = true,
            description = {
                "Checks whether the mappings below config/db/foreign fit the tables of the configured database",
                "(tributary.db.url), or of the running hub."
            })
    void foreign(@Mixin HubOptions options) {
        Installation installation = Installation.current();
        Path config = options.config(installation);
        Settings settings = options.settings(config);
        DatabaseAccess access = DatabaseAccess.of(settings)
                .or(() -> RunningDatabase.of(options.data(installation, settings)))
                .orElseThrow(() -> new LauncherException(
                        "tributary.db.url is not set, and no hub runs here whose database could be looked at."));
        Drivers.require(access.vendor(), installation);
        List<BoundTable> tables =
                ForeignTablesCheck.require(access, config, settings).tables();
        PrintWriter out = spec.commandLine().getOut();
        out.println(tables.isEmpty() ? "There are no mappings in config/db/foreign." : "These tables will be written:");
        tables.forEach(table -> out.println("  " + table.mapping().words()));
        out.flush();
    }

    private static Schema schema(HubOptions options) {
        Installation installation = Installation.current();
        Path config = options.config(installation);
        Settings settings = options.settings(config);
        DatabaseAccess access = DatabaseAccess.of(settings)
                .orElseThrow(() -> new LauncherException(
                        "tributary.db.url is not set. The embedded database is migrated by `tributary run`."));
        Drivers.require(access.vendor(), installation);
        return new Schema(access, ScriptSettings.of(settings, access.vendor()), config);
    }

    private static Vendor vendor(String name) {
        return Arrays.stream(Vendor.values())
                .filter(vendor -> vendor.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new LauncherException("There are no scripts for '%s', but for %s."
                        .formatted(
                                name,
                                Arrays.stream(Vendor.values())
                                        .map(Vendor::label)
                                        .collect(Collectors.joining(", ")))));
    }
}
