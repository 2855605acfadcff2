package io.tributary.foreign;

import io.tributary.foreign.mapping.TableMapping;
import io.tributary.foreign.schema.RealColumn;
import io.tributary.intake.EffectRefusedException;
import io.tributary.intake.translation.Problem;
import io.tributary.persistence.DatabaseFailure;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whether a failed statement is the foreign table's word against a row, and puts that word on record. */
final class Refusal {
    private static final String UNIQUE = "23505";
    /** ORA-00001. */
    private static final int ORACLE_UNIQUE = 1;

    private Refusal() {}

    /**
     * What to throw for a failed statement: the failure itself where another attempt will do or the database is away, else the refusal.
     *
     * @param values the row, where it is known
     */
    static RuntimeException of(TableMapping table, Map<RealColumn, Object> values, RuntimeException failure) {
        SQLException words = words(failure);
        if (words == null) {
            return failure;
        }
        boolean unique = UNIQUE.equals(words.getSQLState())
                || (words.getErrorCode() == ORACLE_UNIQUE
                        && String.valueOf(words.getMessage()).startsWith("ORA-"));
        if (!unique && DatabaseFailure.of(failure) != DatabaseFailure.UNKNOWN) {
            return failure;
        }
        String message = "table " + table.words() + ": the database says: " + clean(words) + suspects(values);
        return new EffectRefusedException(List.of(new Problem("", "foreign.refused", message)), unique, failure);
    }

    /** A refusal in the hub's own words. */
    static Problem problem(TableMapping table, String code, String message) {
        return new Problem("", code, "table " + table.words() + ": " + message);
    }

    /** The same, to be thrown. */
    static EffectRefusedException refused(TableMapping table, String code, String message) {
        return new EffectRefusedException(List.of(problem(table, code, message)));
    }

    /** The innermost of the database's own exceptions. */
    private static @Nullable SQLException words(Throwable failure) {
        SQLException found = null;
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (each instanceof SQLException sql) {
                found = sql.getNextException() == null ? sql : sql.getNextException();
            }
            each = each.getCause();
        }
        return found;
    }

    /** In one line, without the whole row, which PostgreSQL shows. */
    private static String clean(SQLException words) {
        String text = String.valueOf(words.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("Detail: Failing row contains"))
                .collect(Collectors.joining(" "));
        return text + " (SQLSTATE " + words.getSQLState()
                + (words.getErrorCode() == 0 ? "" : ", error " + words.getErrorCode()) + ")";
    }

    /** Texts that are longer than their columns; not every database names the column. */
    private static String suspects(Map<RealColumn, Object> values) {
        String suspects = values.entrySet().stream()
                .filter(entry -> entry.getKey().size() > 0
                        && length(entry.getValue()) > entry.getKey().size())
                .map(entry -> "column " + entry.getKey().name() + " takes "
                        + entry.getKey().size() + " characters and would get " + length(entry.getValue()))
                .collect(Collectors.joining(", "));
        return suspects.isEmpty() ? "" : "; " + suspects;
    }

    private static int length(Object value) {
        return value instanceof String text ? text.codePointCount(0, text.length()) : 0;
    }
}
