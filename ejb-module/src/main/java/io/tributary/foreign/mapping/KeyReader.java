package io.tributary.foreign.mapping;

import io.tributary.foreign.mapping.KeyMapping.Generate;
import io.tributary.foreign.mapping.TableMapping.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how rows are found again. */
final class KeyReader {
    private static final String ADVICE = "write key: COLUMN for a mapped column that says which row it is, or key: with"
            + " column and identifier for the system's own id";

    private final Members table;
    private final RecordKind record;
    private final Mode mode;
    private final Report report;

    KeyReader(Members table, RecordKind record, Mode mode, Report report) {
        this.table = table;
        this.record = record;
        this.mode = mode;
        this.report = report;
    }

    @Nullable KeyMapping read() {
        if (!table.has("key")) {
            if (mode != Mode.INSERT) {
                report.problem(table.pointer("key"), "\"key\" is missing; " + ADVICE);
            }
            return null;
        }
        if (!table.isMapping("key")) {
            return natural(table.pointer("key"), table.texts("key"));
        }
        return table.members("key").map(this::described).orElse(null);
    }

    private static KeyMapping natural(String pointer, List<String> columns) {
        return new KeyMapping(pointer, columns, null, null, Generate.NONE, null, List.of());
    }

    private @Nullable KeyMapping described(Members key) {
        String column = key.text("column");
        String identifier = key.text("identifier");
        String sequence = key.text("sequence");
        Generate generate =
                key.choice("generate", Generate.class, sequence == null ? Generate.NONE : Generate.SEQUENCE);
        List<String> columns = key.texts("columns");
        List<String> match = key.texts("match");
        key.noOthers();
        if (!columns.isEmpty()) {
            if (column != null || identifier != null || generate != Generate.NONE || !match.isEmpty()) {
                report.problem(
                        key.pointer(),
                        "\"columns\" are mapped columns and stand alone; write column with identifier for the system's own id");
            }
            return natural(key.pointer(), columns);
        }
        if (column == null) {
            report.problem(key.pointer(), "\"column\" is missing; " + ADVICE);
            return null;
        }
        KeyMapping result = new KeyMapping(key.pointer(), List.of(), column, identifier, generate, sequence, match);
        check(key, result);
        return result;
    }

    private void check(Members key, KeyMapping result) {
        if (result.generate() == Generate.SEQUENCE) {
            if (result.sequence() == null) {
                report.problem(key.pointer("generate"), "\"sequence\" is missing; write the sequence's name");
            } else if (!Names.isValid(result.sequence())) {
                report.problem(key.pointer("sequence"), Names.problem(result.sequence()));
            }
        } else if (result.sequence() != null) {
            report.problem(key.pointer("sequence"), "\"sequence\" goes with generate: sequence only");
        }
        if (result.identifier() == null) {
            if (mode != Mode.INSERT) {
                report.problem(
                        key.pointer(),
                        "\"identifier\" is missing; it names the system whose ids these are, so that the next change finds the"
                                + " row");
            }
        } else if (record != RecordKind.CUSTOMER) {
            report.problem(
                    key.pointer("identifier"),
                    "only customers have identifiers; for other records write key: COLUMN for a mapped column");
        } else if (result.identifier().length() > 60 || result.identifier().isBlank()) {
            report.problem(key.pointer("identifier"), "the name of a system has 1 to 60 characters");
        } else if (mode == Mode.UPSERT && result.generate() == Generate.NONE) {
            report.problem(
                    key.pointer(),
                    "mode: upsert writes new rows, too; say how their ids are made (sequence: NAME, generate: identity or"
                            + " generate: customerId), or write mode: update");
        }
    }
}
