package io.tributary.intake.translation;

/** A mapping could not be evaluated for one input. */
final class MappingException extends Exception {
    private static final long serialVersionUID = 1;

    MappingException(String message) {
        super(message);
    }
}
