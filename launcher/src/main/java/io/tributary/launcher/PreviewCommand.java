package io.tributary.launcher;

import io.tributary.intake.source.ConfigurationException;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.intake.translation.Preview;
import io.tributary.intake.translation.Problem;
import io.tributary.intake.translation.Translator;
import io.tributary.launcher.settings.Settings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary preview}. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Says what inputs of a source would become: one JSON object a line, on standard output.",
            "Nothing is stored, and no hub needs to run."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every input is canonical",
            "1:at least one is quarantined or rejected",
            "2:wrong call or configuration"
        })
final class PreviewCommand implements Callable<Integer> {
    private static final Instant RECEIVED_AT = Instant.parse("2000-01-01T00:00:00Z");

    private final PrintStream out;

    @Option(names = "--source", required = true, paramLabel = "NAME", description = "The configured source to read as.")
    private String sourceName = "";

    @Option(
            names = "--received-at",
            paramLabel = "INSTANT",
            description = "When the inputs count as received (default: ${DEFAULT-VALUE}).")
    private Instant receivedAt = RECEIVED_AT;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, or folders whose files are all read, sorted by name.")
    private List<Path> inputs = List.of();

    @Mixin
    private HubOptions options = new HubOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /** Prints to standard output, in UTF-8 whatever the machine's charset. */
    PreviewCommand() {
        this(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    PreviewCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Path config = options.config(Installation.current());
        Settings settings = options.settings(config);
        try {
            SourceCatalog catalog = SourceCatalog.loadSwitchedOff(
                    config, name -> settings.get(name).orElse(null));
            Optional<Source> source = catalog.find(sourceName);
            if (source.isEmpty()) {
                return wrong("There is no source " + sourceName + " in " + config.resolve("sources") + "; there are "
                        + catalog.all().stream().map(Source::name).collect(Collectors.joining(", ")));
            }
            Translator translator = new Translator(config, new SourceCatalog(List.of(source.get())));
            return preview(source.get(), new Preview(translator, receivedAt), files());
        } catch (ConfigurationException e) {
            return wrong(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            return wrong("Cannot be read: " + e.getMessage());
        }
    }

    private int preview(Source source, Preview preview, List<Path> files) throws IOException {
        boolean allCanonical = true;
        for (Path file : files) {
            Preview.Result result = preview(source, preview, file);
            allCanonical &= result.status() == Preview.Status.CANONICAL;
            out.println(CanonicalJson.write(result.json()));
        }
        out.flush();
        return allCanonical ? 0 : 1;
    }

    /** One input that trips over a mistake of ours must not keep the others from being shown. */
    private static Preview.Result preview(Source source, Preview preview, Path file) throws IOException {
        try {
            return preview.file(source, file.toString(), file);
        } catch (RuntimeException e) {
            Problem problem = new Problem("", "internal.error", "could not be processed: " + e);
            return new Preview.Result(
                    file.toString(), source.name(), Preview.Status.REJECTED, List.of(), List.of(problem));
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            try (Stream<Path> inside = Files.walk(input)) {
                inside.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new IOException(file + ": there is no such file, or it may not be read");
            }
        }
        return files;
    }

    private int wrong(String message) {
        if (spec != null) {
            spec.commandLine().getErr().println(message);
        }
        return 2;
    }
}
