package io.tributary.foreign.schema;

import static io.tributary.foreign.mapping.Names.quoted;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the databases differ in what foreign tables need. */
public enum Dialect {
    POSTGRESQL(
            "SELECT sequence_schema, sequence_name FROM information_schema.sequences WHERE LOWER(sequence_name) = LOWER(?)"),
    ORACLE("SELECT SEQUENCE_OWNER, SEQUENCE_NAME FROM ALL_SEQUENCES WHERE UPPER(SEQUENCE_NAME) = UPPER(?)"),
    DB2("SELECT RTRIM(SEQSCHEMA), SEQNAME FROM SYSCAT.SEQUENCES WHERE UPPER(SEQNAME) = UPPER(?)");

    private final String sequences;

    Dialect(String sequences) {
        this.sequences = sequences;
    }

    /** The dialect of a database by the name that its driver gives it. */
    public static Dialect of(String product) {
        String name = product.toUpperCase(Locale.ROOT);
        if (name.startsWith("ORACLE")) {
            return ORACLE;
        }
        return name.startsWith("DB2") ? DB2 : POSTGRESQL;
    }

    /** Finds schemas and names of sequences that are called so in whatever case. */
    String sequences() {
        return sequences;
    }

    /** The statement for the next number of a sequence. */
    public String nextValue(@Nullable String schema, String sequence) {
        String name = (schema == null ? "" : quoted(schema) + ".") + quoted(sequence);
        return switch (this) {
            case POSTGRESQL -> "SELECT nextval('" + name + "')";
            case ORACLE -> "SELECT " + name + ".NEXTVAL FROM DUAL";
            case DB2 -> "VALUES NEXT VALUE FOR " + name;
        };
    }

    /** A text as it is compared with a key column: Oracle compares CHAR columns with bound texts by every space. */
    public String comparable(String text, RealColumn column) {
        return this == ORACLE && column.fixedLength() && text.length() < column.size()
                ? text + " ".repeat(column.size() - text.length())
                : text;
    }
}
