package io.tributary.launcher.database;

import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        Path config = options.config(Installation.current());
        Settings settings = options.settings(config);
        String url = settings.get("tributary.db.url")
                .orElseThrow(() -> new LauncherException(
                        "tributary.db.url is not set. The embedded database is migrated by `tributary run`."));
        int scripts = Schema.migrate(
                url, settings.get("tributary.db.user", ""), settings.get("tributary.db.password", ""), config);
        spec.commandLine().getOut().println(scripts == 0 ? "The schema is current." : scripts + " scripts were run.");
    }

    @Command(name = "ddl", mixinStandardHelpOptions = true, description = "Prints the scripts, in their order.")
    void ddl(
            @Mixin HubOptions options,
            @Option(
                            names = "--vendor",
                            paramLabel = "NAME",
                            defaultValue = "postgresql",
                            description = "Folder below config/db (default: postgresql).")
                    String vendor) {
        Path folder = Schema.scripts(vendor, options.config(Installation.current()));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> scripts = files.filter(
                            file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .sorted(Comparator.comparingInt(DatabaseCommand::version))
                    .toList();
            for (Path script : scripts) {
                spec.commandLine().getOut().print(Files.readString(script));
            }
            spec.commandLine().getOut().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
