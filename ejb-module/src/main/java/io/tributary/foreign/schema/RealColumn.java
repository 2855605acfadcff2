package io.tributary.foreign.schema;

/**
 * A column as the database describes it.
 *
 * @param name exactly as the database has it
 * @param type for people, such as {@code VARCHAR(30)}
 * @param size characters or digits; 0 if unknown or unlimited
 * @param scale digits after the point; -1 if unknown or unlimited
 * @param nullable whether it may be empty
 * @param filled whether the database fills it where an insert leaves it out (default, identity, generated)
 * @param fixedLength whether its texts are filled up with spaces
 */
public record RealColumn(
        String name,
        ColumnKind kind,
        String type,
        int size,
        int scale,
        boolean nullable,
        boolean filled,
        boolean fixedLength) {}
