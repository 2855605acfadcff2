package io.tributary.conformance;

/** A statement or a server did not do what it must. */
public class BrokenContractException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what was expected and what came. */
    public BrokenContractException(String message) {
        super(message);
    }
}
