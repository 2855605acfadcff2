package io.tributary.foreign.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one table of another system is filled.
 *
 * @param file its file, as an operator knows it
 * @param line where it begins there
 * @param pointer the same as a JSON Pointer
 * @param schema {@code null} for the schema of the hub's account
 * @param record what fills it
 * @param each of what there is a row for each; {@code null} for one row
 * @param mode what may be done to its rows
 * @param missing what becomes of a message whose row is not there, where rows are only updated
 * @param when conditions that must all hold, else the row is left alone
 * @param unless conditions none of which may hold
 * @param key {@code null} where every change adds a row
 * @param named every column that the file fills, also where it could not be understood how
 * @param version column that is raised with every change
 */
public record TableMapping(
        String file,
        int line,
        String pointer,
        @Nullable String schema,
        String table,
        RecordKind record,
        @Nullable Each each,
        Mode mode,
        Missing missing,
        List<Condition> when,
        List<Condition> unless,
        @Nullable KeyMapping key,
        List<ColumnMapping> columns,
        List<String> named,
        @Nullable String version) {

    /** What may be done to rows. */
    public enum Mode {
        /** New rows are written, standing ones left alone. */
        INSERT,
        /** Standing rows are changed, new ones never written. */
        UPDATE,
        UPSERT
    }

    /** What becomes of a message whose row is not there. */
    public enum Missing {
        IGNORE,
        QUARANTINE
    }

    /** Whether the row of a subject is to be written. */
    public boolean concerns(Subject subject) {
        return when.stream().allMatch(condition -> condition.holds(subject))
                && unless.stream().noneMatch(condition -> condition.holds(subject));
    }

    /** For people: which table of which file. */
    public String words() {
        return (schema == null ? "" : schema + ".") + table + " (" + file + ":" + line + ")";
    }
}
