package io.tributary.launcher.matching.evaluate;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.Thresholds;
import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.matching.labelled.LabelledFiles;
import io.tributary.launcher.matching.labelled.LabelledRecord;
import io.tributary.launcher.rebuild.Progress;
import io.tributary.launcher.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tributary match evaluate}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Resolves labelled records with the hub's own engine, in a PostgreSQL that is thrown away, and says how well they found each other:",
            "pairwise precision, recall and F1 of the golden records, the same if every possible match were confirmed, pairs by decision, and speed.",
            "CSV with a header: delimiter, charset, columns and dates are found out. Several files are linked with each other and within themselves.",
            "The truth is used for scoring only.",
            "",
            "--map names a YAML or JSON file from column to meaning, for columns with names of their own:",
            "  pers_nr: id national-id        an id outside of the file, with its system",
            "  lieu: fact birth-place         something that rarely changes, with its name",
            "  qui: full-name                 given, middle, family, suffix, full-name, name, birth-family, alias, title,",
            "                                 organisation, birth-date, birth-year, birth-month, birth-day, gender,",
            "                                 house-number, street, line, district, city, postcode, region, country,",
            "                                 phone, email, kind, source, ignore"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "1:it failed", "2:wrong call"})
public final class EvaluateCommand implements Callable<Integer> {
    private final Installation installation;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files with labelled records.")
    private List<Path> files = List.of();

    @Option(names = "--id", required = true, paramLabel = "COL", description = "The column with the id of a row.")
    private String id = "";

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "COL|REGEX",
            description = {
                "The column that says of which entity a row is; or, where there is no such column, a regular expression",
                "on the id, of which the first group (or all of it) is the entity, such as 'rec-(\\d+)-'."
            })
    private String truth = "";

    @Option(names = "--map", paramLabel = "FILE", description = "What columns mean, where their names don't tell.")
    private @Nullable Path map;

    @Option(names = "--kind", paramLabel = "KIND", description = "persons or organisations (default: by the columns).")
    private @Nullable String kind;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            defaultValue = "both",
            description =
                    "shipped, estimated or both (default): with the shipped model, with one that is estimated from the records, without the truth.")
    private String run = "both";

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Mixin
    private HubOptions options = new HubOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** For the installation that runs. */
    public EvaluateCommand() {
        this(Installation.current());
    }

    EvaluateCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!List.of("shipped", "estimated", "both").contains(run)) {
            return wrong("--run should be shipped, estimated or both, but is '" + run + "'.");
        }
        List<LabelledRecord> records;
        Thresholds thresholds;
        Path config = options.config(installation);
        try {
            records = new LabelledFiles(id, truth, map, kindOfRows(), line -> say(err, line)).read(files);
            thresholds = thresholds(options.settings(config));
        } catch (LauncherException | IllegalArgumentException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
        List<Measurement> measurements = new ArrayList<>();
        try (ThrowAwayDatabase database = ThrowAwayDatabase.start(installation, config)) {
            Evaluation evaluation = new Evaluation(database, thresholds, new Progress(err));
            if (!run.equals("estimated")) {
                measurements.add(evaluation.asShipped(records));
            }
            if (!run.equals("shipped")) {
                measurements.add(evaluation.reEstimated(records));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? ReportText.json(measurements) : ReportText.table(measurements));
        out.flush();
        return ExitCode.OK;
    }

    private @Nullable Kind kindOfRows() {
        if (kind == null) {
            return null;
        }
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "persons", "person" -> Kind.PERSON;
            case "organisations", "organisation", "organizations", "organization" -> Kind.ORGANISATION;
            default -> throw new LauncherException("--kind should be persons or organisations, but is '" + kind + "'.");
        };
    }

    private static Thresholds thresholds(Settings settings) {
        Set<String> oneToOne = Arrays.stream(
                        settings.get("tributary.match.one-to-one", "").split(","))
                .map(String::strip)
                .filter(system -> !system.isEmpty())
                .collect(Collectors.toSet());
        return new Thresholds(
                number(settings, "tributary.match.threshold", Thresholds.DEFAULT.match()),
                number(settings, "tributary.match.possible", Thresholds.DEFAULT.possible()),
                oneToOne);
    }

    private static double number(Settings settings, String property, double otherwise) {
        String value = settings.get(property, "");
        try {
            return value.isBlank() ? otherwise : Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            throw new LauncherException("%s should be a number, but is '%s'.".formatted(property, value), e);
        }
    }

    private static void say(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }

    private int wrong(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(spec.commandLine().getColorScheme().errorText(message));
        err.flush();
        return ExitCode.USAGE;
    }
}
