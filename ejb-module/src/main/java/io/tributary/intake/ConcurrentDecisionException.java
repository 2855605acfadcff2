package io.tributary.intake;

/** Another transaction has just decided on the same record; taken again, the message will see that decision. */
public class ConcurrentDecisionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ConcurrentDecisionException(long receiptId) {
        super("receipt " + receiptId + " was decided on by another transaction at the same moment");
    }
}
