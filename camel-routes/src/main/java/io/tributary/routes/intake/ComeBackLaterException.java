package io.tributary.routes.intake;

/** Somebody whom the work of a message needs cannot be asked now; the message returns with a growing delay, as long as it takes. */
public class ComeBackLaterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says whom and why. */
    public ComeBackLaterException(String message, Throwable cause) {
        super(message, cause);
    }
}
