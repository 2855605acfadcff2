package io.tributary.intake;

import jakarta.ejb.ApplicationException;

/** A transaction was rolled back; the cause says why. Whoever called it decides what comes next, so the container need not log it. */
@ApplicationException(rollback = true)
public class RolledBackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says why. */
    public RolledBackException(RuntimeException cause) {
        super(cause);
    }
}
