package io.tributary.launcher.rebuild;

import io.tributary.customer.export.ExportDigest;
import io.tributary.customer.export.ExportRows;
import io.tributary.customer.export.GoldenLines;
import io.tributary.intake.source.ConfigurationException;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.rebuild.Rebuild.Result;
import io.tributary.launcher.rebuild.Rebuild.Trial;
import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.Settings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code tributary rebuild}. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Computes all golden records once more, from the journal and the stewards' decisions, and compares them with those that",
            "stand. Where they differ, the hub's are brought to what was computed; --dry-run only shows it.",
            "The hub may run meanwhile."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:what stands is what was computed, or has been brought to it",
            "1:there are differences (with --dry-run), or some are left",
            "2:wrong call or configuration, no database"
        })
public final class RebuildCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final int DIFFERENT = 1;

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description =
                    "Computes nothing: writes what stands, one golden record a line, in a form to be compared byte for byte; - is standard output.")
    private @Nullable Path export;

    @Option(names = "--dry-run", description = "Shows what would change, and changes nothing.")
    private boolean isDryRun;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "With --dry-run: take this file instead of the mapping of the same name; may be given several times.")
    private List<Path> mappings = List.of();

    @Option(
            names = "--survivorship",
            paramLabel = "FILE",
            description = "With --dry-run: take these rules of survivorship instead of config/survivorship.yaml.")
    private @Nullable Path survivorship;

    @Option(
            names = "--model",
            paramLabel = "VERSION|FILE",
            description = "With --dry-run: compare by this model instead of the active one.")
    private @Nullable String model;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many golden records that differ are shown (default: 50).")
    private int limit;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Installation installation = Installation.current();
            Path config = options.config(installation);
            Settings settings = options.settings(config);
            DataFolder data = options.data(installation, settings);
            Trial trial = trial();
            try (HubDatabase hub = HubDatabase.open(installation, settings, data)) {
                if (export != null) {
                    return export(hub, export);
                }
                Progress progress = new Progress(spec.commandLine().getErr());
                Path room = data.path().resolve("rebuild");
                return rebuild(new Rebuild(installation, config, settings, room, progress), hub, trial);
            }
        } catch (LauncherException | ConfigurationException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(spec.commandLine().getColorScheme().errorText(String.valueOf(e.getMessage())));
            err.flush();
            return ExitCode.USAGE;
        }
    }

    private Trial trial() {
        if (!isDryRun && (!mappings.isEmpty() || survivorship != null || model != null)) {
            throw new LauncherException(
                    "--mapping, --survivorship and --model are for --dry-run. What is to stay belongs into the "
                            + "configuration; then run `tributary rebuild`.");
        }
        return new Trial(mappings, survivorship, model);
    }

    private int rebuild(Rebuild rebuild, HubDatabase hub, Trial trial) {
        RebuildReport report = new RebuildReport(limit);
        List<Long> different = new ArrayList<>();
        Result result = rebuild.run(
                hub.access(),
                trial,
                difference -> {
                    report.accept(difference);
                    different.add(difference.id());
                },
                (found, computed) -> {
                    if (!isDryRun && !found.comparison().isEqual()) {
                        rebuild.correct(hub.access(), different, computed);
                    }
                });
        print(report, result);
        if (isDryRun || result.comparison().isEqual()) {
            return result.comparison().isEqual() ? ExitCode.OK : DIFFERENT;
        }
        RebuildReport left = new RebuildReport(limit);
        Result again = rebuild.run(hub.access(), trial, left, (found, computed) -> {});
        print(left, again);
        return again.comparison().isEqual() ? ExitCode.OK : DIFFERENT;
    }

    private void print(RebuildReport report, Result result) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json(result.comparison(), result.translation(), result.pendingChanges()));
            out.flush();
        } else {
            report.print(out, result.comparison(), result.translation(), result.pendingChanges());
        }
    }

    private int export(HubDatabase hub, Path file) {
        Progress progress = new Progress(spec.commandLine().getErr());
        progress.begin("golden records exported");
        ExportDigest digest = new ExportDigest();
        try (Snapshot snapshot = Snapshot.of(hub.access());
                OutputStream out = open(file)) {
            GoldenLines lines = new GoldenLines(snapshot.attach(ExportRows.class));
            while (lines.hasNext()) {
                out.write(digest.add(lines.next()));
                progress.add(1);
            }
        } catch (IOException e) {
            throw new LauncherException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
        progress.end();
        ExportDigest.Summary summary = digest.summary();
        var out = file.equals(STANDARD_OUTPUT)
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
        out.println(
                json
                        ? CanonicalJson.write(summary)
                        : "%,d golden records, %,d source records, sha256 %s"
                                .formatted(summary.goldenRecords(), summary.sourceRecords(), summary.sha256()));
        out.flush();
        return ExitCode.OK;
    }

    private static OutputStream open(Path file) throws IOException {
        return file.equals(STANDARD_OUTPUT)
                ? new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))
                : new BufferedOutputStream(Files.newOutputStream(file));
    }
}
