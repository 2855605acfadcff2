package io.tributary.launcher.matching.labelled;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.launcher.LauncherException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads labelled files; what was odd about them it tells whoever listens. */
public final class LabelledFiles {
    private static final int BAD_ROWS_TOLD = 10;

    private final String id;
    private final String truth;
    private final Map<String, Meaning> map;
    private final @Nullable Kind kind;
    private final Listener listener;
    private final ColumnNames names = new ColumnNames();

    /** Hears what is worth knowing about the files. */
    public interface Listener {
        /** One line for a person. */
        void note(String line);
    }

    /**
     * A reader.
     *
     * @param id column with the id of a row
     * @param truth column with the entity, or a regular expression on the id
     * @param map file with meanings of columns; {@code null} for well-known names only
     * @param kind what the rows are about; {@code null} to find out
     */
    public LabelledFiles(String id, String truth, @Nullable Path map, @Nullable Kind kind, Listener listener) {
        this.id = id;
        this.truth = truth;
        this.map = map == null ? Map.of() : MapFile.read(map);
        this.kind = kind;
        this.listener = listener;
    }

    /** All rows of the files, in their order. */
    public List<LabelledRecord> read(List<Path> files) {
        List<CsvFile> read = files.stream().map(CsvFile::read).toList();
        requireKnown(read);
        Set<String> telling = tellingIds(read);
        List<LabelledRecord> records = new ArrayList<>();
        for (CsvFile file : read) {
            records.addAll(records(file, telling));
        }
        if (records.stream().allMatch(record -> record.entity() == null)) {
            throw new LauncherException(
                    "No row says which entity it is of: --truth '%s' is empty or never fits the column '%s'."
                            .formatted(truth, id));
        }
        return records;
    }

    private List<LabelledRecord> records(CsvFile file, Set<String> telling) {
        int idColumn = Columns.require(file.columns(), id, "--id", file.name());
        Truth entities = Truth.of(truth, file);
        Columns columns = withoutNumbering(file, columns(file), telling);
        Kind about = kind == null ? KindGuess.of(columns, file.rows()) : kind;
        tell(file, columns, about);
        CustomerMaker maker = new CustomerMaker(columns, about, order(columns, file));
        List<LabelledRecord> records = new ArrayList<>();
        int unlabelled = 0;
        for (CsvFile.Row row : file.rows()) {
            String rowId = row.cells().get(idColumn);
            String entity = entities.entity(row.cells(), rowId);
            unlabelled += entity == null ? 1 : 0;
            String source = new Cells(columns, row.cells()).first(Member.SOURCE);
            CustomerMaker.Made made = maker.make(row.cells());
            records.add(new LabelledRecord(
                    file.name(),
                    row.line(),
                    rowId,
                    source == null ? file.name() : source,
                    entity,
                    made.customer(),
                    made.attributes()));
        }
        if (unlabelled > 0) {
            listener.note("%s: %d rows have no truth; they take part, but are not counted."
                    .formatted(file.name(), unlabelled));
        }
        return records;
    }

    private Columns columns(CsvFile file) {
        return Columns.of(file.columns(), map, List.of(id, truth), names);
    }

    private static DateOrder order(Columns columns, CsvFile file) {
        return columns.first(Member.BIRTH_DATE)
                .map(column ->
                        DateOrder.of(file.rows().stream().map(row -> row.cells().get(column))))
                .orElse(DateOrder.DAY_FIRST);
    }

    /** An id that no two rows of all files share is a number of rows, not of people: it could only speak against every match. */
    private Columns withoutNumbering(CsvFile file, Columns columns, Set<String> telling) {
        Columns kept = columns;
        for (int column : columns.all(Member.ID)) {
            Meaning meaning = columns.meanings().get(column);
            String name = columns.names().get(column);
            if (meaning != null && !telling.contains(meaning.detail()) && !map.containsKey(name)) {
                listener.note("%s: column '%s' is left out, for no two rows share a value of it."
                        .formatted(file.name(), name));
                kept = kept.without(column);
            }
        }
        return kept;
    }

    /** Systems of ids of which at least one value stands in two rows. */
    private Set<String> tellingIds(List<CsvFile> files) {
        Map<String, Set<String>> seen = new HashMap<>();
        Set<String> telling = new HashSet<>();
        for (CsvFile file : files) {
            Columns columns = columns(file);
            for (CsvFile.Row row : file.rows()) {
                new Cells(columns, row.cells()).detailed(Member.ID).distinct().forEach(each -> {
                    if (!seen.computeIfAbsent(each.detail(), system -> new HashSet<>())
                            .add(each.value())) {
                        telling.add(each.detail());
                    }
                });
            }
        }
        return telling;
    }

    private void requireKnown(List<CsvFile> files) {
        for (String column : map.keySet()) {
            if (files.stream().noneMatch(file -> Columns.indexOf(file.columns(), column) >= 0)) {
                throw new LauncherException("No file has the column '%s' that the map names.".formatted(column));
            }
        }
    }

    private void tell(CsvFile file, Columns columns, Kind about) {
        listener.note("%s: %d rows about %s, %s"
                .formatted(
                        file.name(),
                        file.rows().size(),
                        about == Kind.PERSON ? "persons" : "organisations",
                        file.charset().name()));
        file.bad().stream()
                .limit(BAD_ROWS_TOLD)
                .forEach(bad -> listener.note("%s: %s; passed over".formatted(file.name(), bad)));
        if (file.bad().size() > BAD_ROWS_TOLD) {
            listener.note("%s: … and %d more rows passed over"
                    .formatted(file.name(), file.bad().size() - BAD_ROWS_TOLD));
        }
        if (!columns.unknown().isEmpty()) {
            listener.note("%s: columns that are not understood, and ignored: %s (say with --map what they mean)"
                    .formatted(file.name(), String.join(", ", columns.unknown())));
        }
        if (Stream.of(Member.values())
                .filter(member -> member != Member.IGNORE && member != Member.SOURCE)
                .noneMatch(columns::has)) {
            throw new LauncherException(
                    "%s has no column that is understood. It has: %s. Say with --map what they mean."
                            .formatted(file.name(), String.join(", ", file.columns())));
        }
    }
}
