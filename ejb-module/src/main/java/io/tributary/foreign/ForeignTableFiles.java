package io.tributary.foreign;

import io.tributary.foreign.mapping.ForeignFile;
import io.tributary.foreign.mapping.RecordKind;
import io.tributary.foreign.schema.BoundTable;
import io.tributary.foreign.schema.RealSchema;
import io.tributary.foreign.schema.TableBinding;
import io.tributary.intake.source.ConfigurationException;
import io.tributary.intake.source.PropertyLookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files under {@code db/foreign} of a configuration folder, before anybody has looked whether they fit the database. */
public record ForeignTableFiles(List<ForeignFile> files) {
    private static final Pattern LINE = Pattern.compile(":(\\d+):");

    /** Copies the list. */
    public ForeignTableFiles {
        files = List.copyOf(files);
    }

    /** Reads every {@code db/foreign/*.yaml}, in the order of their names. */
    public static ForeignTableFiles read(Path configDir, PropertyLookup properties) {
        return new ForeignTableFiles(list(configDir.resolve("db/foreign")).stream()
                .map(file -> ForeignFile.read(configDir, file, properties))
                .toList());
    }

    /** Whether there is nothing to be bound, so that the database need not be asked. */
    public boolean isEmpty() {
        return files.stream()
                .allMatch(file -> file.tables().isEmpty() && file.problems().isEmpty());
    }

    /**
     * Lays the mappings on the tables that are really there.
     *
     * @throws ConfigurationException with everything that is wrong with any of them
     */
    public ForeignTableCatalog bind(RealSchema schema) {
        List<BoundTable> customers = new ArrayList<>();
        List<BoundTable> others = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (ForeignFile file : files) {
            file.tables().forEach(table -> TableBinding.bind(table, schema, file.report())
                    .ifPresent(table.record() == RecordKind.CUSTOMER ? customers::add : others::add));
            file.problems().stream()
                    .sorted(Comparator.comparingInt(ForeignTableFiles::line))
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        customers.addAll(others);
        return new ForeignTableCatalog(customers);
    }

    private static int line(String problem) {
        Matcher matcher = LINE.matcher(problem);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigurationException(List.of(folder + ": cannot be listed: " + e.getMessage()));
        }
    }
}
