package io.tributary.launcher.rebuild;

import io.tributary.customer.export.ExportDigest;
import io.tributary.customer.export.ExportRows;
import io.tributary.customer.export.GoldenLines;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.Settings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
            "Writes all golden records, with what they are computed from and what belongs to them, in a form that can be compared.",
            "Needs no hub to run, and disturbs none that does."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:it failed", "2:wrong call"})
public final class RebuildCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(
            names = "--export",
            required = true,
            paramLabel = "FILE",
            description = "Where to: one golden record a line; - is standard output.")
    private Path export = STANDARD_OUTPUT;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        Installation installation = Installation.current();
        Path config = options.config(installation);
        Settings settings = options.settings(config);
        try (HubDatabase hub = HubDatabase.open(installation, settings, options.data(installation, settings))) {
            return export(hub, export);
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
