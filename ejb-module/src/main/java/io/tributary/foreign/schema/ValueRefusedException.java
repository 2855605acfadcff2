package io.tributary.foreign.schema;

/** A value that cannot go into a column; says why. */
public final class ValueRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    ValueRefusedException(String message) {
        super(message);
    }
}
