package io.tributary.launcher.matching.labelled;

import io.tributary.launcher.LauncherException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Says of which entity a row is: by a column, or by a regular expression on the id. */
final class Truth {
    private final int column;
    private final @Nullable Pattern pattern;

    private Truth(int column, @Nullable Pattern pattern) {
        this.column = column;
        this.pattern = pattern;
    }

    /** A column of this name in the file, else the expression. */
    static Truth of(String columnOrPattern, CsvFile file) {
        int column = Columns.indexOf(file.columns(), columnOrPattern);
        if (column >= 0) {
            return new Truth(column, null);
        }
        if (columnOrPattern.matches("[\\w -]+")) {
            throw new LauncherException(
                    "%s has no column '%s' (--truth), and as a regular expression it would make all ids one. It has: %s."
                            .formatted(file.name(), columnOrPattern, String.join(", ", file.columns())));
        }
        try {
            return new Truth(-1, Pattern.compile(columnOrPattern));
        } catch (PatternSyntaxException e) {
            throw new LauncherException(
                    "--truth '%s' is neither a column of %s nor a regular expression: %s"
                            .formatted(columnOrPattern, file.name(), e.getDescription()),
                    e);
        }
    }

    /** The entity: the value of the column, or the first group of the expression, or all that it matched; {@code null} if there is none. */
    @Nullable String entity(List<String> cells, String id) {
        if (pattern == null) {
            String value = Missing.asEmpty(cells.get(column));
            return value.isEmpty() ? null : value;
        }
        Matcher matcher = pattern.matcher(id);
        if (!matcher.find()) {
            return null;
        }
        return matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    }
}
