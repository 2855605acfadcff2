package io.tributary.conformance.schema;

/** A schema that cannot be lent; nothing was changed in it. */
public class SchemaRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says why, and what to do. */
    public SchemaRefusedException(String message) {
        super(message);
    }
}
