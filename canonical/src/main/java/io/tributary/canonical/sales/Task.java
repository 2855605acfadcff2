package io.tributary.canonical.sales;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody of the house is to do for a customer. The most recent word on a number counts.
 *
 * @param number its number, unique in the system that keeps it
 * @param subject one line
 * @param text what is to be done
 * @param dueAt when it is to be done
 * @param priority how urgent it is; NORMAL where it is left out
 * @param state whether it is done; OPEN where it is left out
 * @param assignee who is to do it
 * @param about number of the opportunity, offer, order or inquiry that it is about
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Task(
        String number,
        String subject,
        @Nullable String text,
        @Nullable Instant dueAt,
        Priority priority,
        State state,
        @Nullable String assignee,
        @Nullable String about,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** How urgent it is. */
    public enum Priority {
        LOW,
        NORMAL,
        HIGH
    }

    /** Whether it is done. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Task {
        priority = priority == null ? Priority.NORMAL : priority;
        state = state == null ? State.OPEN : state;
    }
}
