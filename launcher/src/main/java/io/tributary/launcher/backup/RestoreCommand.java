package io.tributary.launcher.backup;

import io.tributary.launcher.Console;
import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.database.Platform;
import io.tributary.launcher.database.PostgresBinaries;
import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.FileTrees;
import io.tributary.launcher.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tributary restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a backup back into a data folder that is empty or does not exist.",
            "The whole backup is checked before anything is written."
        })
public final class RestoreCommand implements Runnable {
    @Mixin
    private HubOptions options = new HubOptions();

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The archive that backup wrote.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path from;

    @Option(names = "--check", description = "Only check the backup, and write nothing.")
    private boolean checkOnly;

    @Override
    public void run() {
        Installation installation = Installation.current();
        Settings settings = options.settings(options.config(installation));
        Console console = new Console(System.out);
        DataFolder folder = options.data(installation, settings);
        if (!checkOnly) {
            requireEmpty(folder.path());
        }
        long started = System.nanoTime();
        try (Restore backup = new Restore(from.toAbsolutePath())) {
            requireSamePostgres(backup.manifest());
            backup.verify();
            console.done("the backup of %s is whole".formatted(backup.manifest().createdAt()), started);
            if (!checkOnly) {
                restore(backup, folder);
                console.done("restored to " + folder.path(), started);
                console.say("Start it with `tributary run`; `tributary status` then shows the books.");
            }
        }
    }

    private static void restore(Restore backup, DataFolder folder) {
        try (DataFolder data = folder.lock()) {
            try {
                backup.writeTo(data.path());
            } catch (RuntimeException e) {
                backup.manifest()
                        .parts()
                        .forEach(part -> FileTrees.delete(data.path().resolve(part)));
                throw e;
            }
        }
    }

    private static void requireEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new LauncherException(
                        "%s is not empty, and nothing is overwritten. Move it away, or choose another folder with --data."
                                .formatted(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSamePostgres(Manifest manifest) {
        if (manifest.postgres() == null) {
            return;
        }
        String here = PostgresBinaries.majorVersion(Platform.current());
        if (!here.equals(manifest.postgres())) {
            throw new LauncherException(
                    "The backup is of PostgreSQL %s, this distribution has %s. Restore with the version of Tributary that wrote it."
                            .formatted(manifest.postgres(), here));
        }
    }
}
