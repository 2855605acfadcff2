package io.tributary.foreign.schema;

/** What a column of a foreign table can hold. */
public enum ColumnKind {
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    /** Date and time of day, of whatever zone. */
    TIMESTAMP,
    /** A moment, with its zone. */
    MOMENT,
    BOOLEAN,
    /** A type of the database's own that it reads from text, such as an enumeration. */
    OTHER,
    /** Nothing that a mapping can fill, such as bytes. */
    UNSUPPORTED
}
