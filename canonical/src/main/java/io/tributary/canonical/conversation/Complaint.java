package io.tributary.canonical.conversation;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a customer is not content, and what became of it. The most recent word on a number counts.
 *
 * @param number its number, unique in the system that keeps it
 * @param subject one line
 * @param text what the customer complains about, in the customer's words
 * @param category what kind of complaint it is
 * @param severity how bad it is
 * @param state how far it has come; OPEN where it is left out
 * @param about number of the order, invoice or product that it is about
 * @param remedy what was done for the customer
 * @param occurredAt when the customer complained (UTC); {@code null} means when it was received
 * @param resolvedAt when it was resolved or rejected
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Complaint(
        String number,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String category,
        @Nullable Severity severity,
        State state,
        @Nullable String about,
        @Nullable String remedy,
        @Nullable Instant occurredAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** How bad it is. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /** How far it has come. */
    public enum State {
        OPEN,
        IN_PROGRESS,
        RESOLVED,
        REJECTED
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Complaint {
        state = state == null ? State.OPEN : state;
    }
}
