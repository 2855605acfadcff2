package io.tributary.launcher.matching.generate;

import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tributary match generate}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a CSV file of people or organisations that do not exist, portrayed by several systems with mistakes, and labelled with who is who,",
            "for `match evaluate --id id --truth entity`. The same seed makes the same file.",
            "Kinds: persons, households (families, twins, namesakes, shared mailboxes), historical (vague dates, no numbers), organisations (with subsidiaries)."
        })
public final class GenerateCommand implements Callable<Integer> {
    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "persons, households, historical or organisations.")
    private String kind = "";

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many rows (default: ${DEFAULT-VALUE}).")
    private int records;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed makes another file (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--countries",
            paramLabel = "CODE",
            split = ",",
            description = "Of which countries, such as DE,RU,CN (default: all of DE, US, GB, RU, CN, ES, FR, PL).")
    private List<String> countries = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
    private Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        LabelledFile.Kind chosen;
        try {
            chosen = LabelledFile.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            spec.commandLine()
                    .getErr()
                    .println("--kind should be persons, households, historical or organisations, but is '" + kind
                            + "'.");
            return ExitCode.USAGE;
        }
        List<String> codes =
                countries.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
        List<String> known = Culture.all().stream().map(Culture::country).toList();
        if (!known.containsAll(codes)) {
            spec.commandLine().getErr().println("--countries: there are " + String.join(", ", known) + ".");
            return ExitCode.USAGE;
        }
        try {
            List<Row> rows = LabelledFile.rows(chosen, records, seed, codes);
            LabelledFile.write(rows, out);
            spec.commandLine().getErr().printf("%d rows are in %s%n", rows.size(), out);
            return ExitCode.OK;
        } catch (IOException e) {
            throw new LauncherException("%s cannot be written: %s".formatted(out, e.getMessage()), e);
        }
    }
}
