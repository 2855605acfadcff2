package io.tributary.launcher.backup;

import io.tributary.launcher.Console;
import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.Instance;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tributary backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Saves the data folder of a hub that is stopped: database, broker's journal, watched folders and secrets, all of the same moment.",
            "A database or a broker of yours is not in it; save those by their own means while the hub is stopped."
        })
public final class BackupCommand implements Runnable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE|DIR",
            description = "The archive (.zip), or a folder where one named by the time is made.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path to;

    @Override
    public void run() {
        Installation installation = Installation.current();
        Path config = options.config(installation);
        Settings settings = options.settings(config);
        Console console = new Console(System.out);
        DataFolder folder = options.data(installation, settings);
        if (!Files.isDirectory(folder.secrets())) {
            throw new LauncherException("There are no data of a hub in " + folder.path() + ".");
        }
        Path archive = archive(folder.path());
        long started = System.nanoTime();
        try (DataFolder data = folder.lock()) {
            new Instance(installation, config, data, settings, 0, console).takeOver();
            Manifest manifest = new Backup(data.path()).write(archive);
            console.say("%s: %d files, %d MB, of %s"
                    .formatted(archive, files(manifest), megabytes(archive), manifest.createdAt()));
            console.done("saved " + String.join(", ", manifest.parts()), started);
            warn(console, settings, "tributary.db.url", "database");
            warn(console, settings, "tributary.broker.url", "broker");
        }
    }

    private Path archive(Path data) {
        Path named = to.toAbsolutePath().normalize();
        Path archive = Files.isDirectory(named)
                ? named.resolve("tributary-backup-" + STAMP.format(Instant.now()) + ".zip")
                : named;
        if (archive.startsWith(data)) {
            throw new LauncherException("A backup inside of the data folder would be lost together with it.");
        }
        if (Files.exists(archive)) {
            throw new LauncherException(archive + " exists already, and is not overwritten.");
        }
        Path parent = archive.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new LauncherException("There is no folder " + parent + ".");
        }
        return archive;
    }

    private static void warn(Console console, Settings settings, String property, String what) {
        if (settings.get(property).isPresent()) {
            console.say(
                    "! Your own %s (%s) is not in it. Save it now, before the hub starts.".formatted(what, property));
        }
    }

    private static long files(Manifest manifest) {
        return manifest.entries().stream()
                .filter(entry -> entry.sha256() != null)
                .count();
    }

    private static long megabytes(Path archive) {
        try {
            return Math.max(1, Files.size(archive) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
