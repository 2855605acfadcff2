package io.tributary.routes.email;

import io.tributary.routes.intake.Backoff;
import java.time.Duration;

/**
 * Lets a mailbox rest after the broker has refused a mail, a second at first, then twice as long each time, at most half a minute. Camel would
 * look again at once after each full look, and fetch the same mails over and over.
 */
final class MailboxRest {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Backoff delays = new Backoff(FIRST, LONGEST);
    /** In the time of {@link System#nanoTime}, which nobody sets back. */
    private long until = System.nanoTime();

    /** A mail was refused. */
    synchronized void begin() {
        if (isOver()) {
            until = System.nanoTime() + delays.next().toNanos();
        }
    }

    /** A mail was taken. */
    synchronized void end() {
        delays.reset();
    }

    /**
     * Refuses what is left of a look into the mailbox.
     *
     * @throws RestingException until the rest is over
     */
    void requireOver() {
        if (!isOver()) {
            throw new RestingException();
        }
    }

    /** Whether mails may be fetched. */
    synchronized boolean isOver() {
        return System.nanoTime() - until >= 0;
    }

    /** That a mail is not even fetched; without a stack, for Camel writes it into the log for each mail. */
    private static final class RestingException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RestingException() {
            super("the broker has refused a mail; all others wait", null, false, false);
        }
    }
}
