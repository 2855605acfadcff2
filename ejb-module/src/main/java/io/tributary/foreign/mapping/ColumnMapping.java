package io.tributary.foreign.mapping;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into one column.
 *
 * @param pointer where it stands in its file
 * @param column as the mapping writes it
 * @param content where the value comes from
 * @param codes translation of the value; {@code null} if it goes as it is
 * @param text what is done to a text
 * @param conversion how the value takes the column's type
 * @param otherwise what is written where the value is absent; {@code null} for nothing
 * @param on with which statements it is written
 * @param absent what becomes of the standing value where the hub knows none
 */
public record ColumnMapping(
        String pointer,
        String column,
        Content content,
        @Nullable Codes codes,
        TextRules text,
        Conversion conversion,
        @Nullable String otherwise,
        On on,
        Absent absent) {

    /**
     * Where a value comes from: exactly one of these.
     *
     * @param fields one field, or several to be joined
     * @param separator between joined fields
     * @param constant the same for every row
     * @param sequence a new number for every new row
     */
    public record Content(List<Field> fields, String separator, @Nullable String constant, @Nullable String sequence) {}

    /**
     * How a value takes the column's type.
     *
     * @param type what a text is to become; {@link Type#AUTO} leaves it to the column
     * @param format pattern of dates and moments in columns of text or numbers
     * @param zone whose wall clock a moment is written in
     * @param factor what a number is multiplied with; {@code null} for 1
     * @param round whether digits that the column has no place for are rounded away; else the row is refused
     */
    public record Conversion(
            Type type, @Nullable String format, ZoneId zone, @Nullable BigDecimal factor, boolean round) {}

    /** What a mapping can ask for. */
    public enum Type {
        AUTO,
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        TIMESTAMP,
        FLAG
    }

    /** With which statements a column is written. */
    public enum On {
        BOTH,
        INSERT,
        UPDATE
    }

    /** What becomes of a standing value where the hub knows none. */
    public enum Absent {
        KEEP,
        NULL
    }

    /** Whether it is written with new rows. */
    public boolean inserts() {
        return on != On.UPDATE;
    }

    /** Whether it is written into standing rows. */
    public boolean updates() {
        return on != On.INSERT && content.sequence() == null;
    }

    /** What its values are before they are converted, where it is one field; else {@link FieldKind#TEXT}. */
    public FieldKind kind() {
        boolean plain =
                codes == null && text.split() == null && content.fields().size() == 1;
        if (content.sequence() != null) {
            return FieldKind.INTEGER;
        }
        return plain ? content.fields().get(0).kind() : FieldKind.TEXT;
    }
}
