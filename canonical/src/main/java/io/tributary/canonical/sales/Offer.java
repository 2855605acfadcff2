package io.tributary.canonical.sales;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the house offered to a customer, at what price. The most recent word on a number counts.
 *
 * @param number its number, unique in the system that keeps it
 * @param opportunity number of the opportunity that it is part of
 * @param state how far it has come; DRAFT where it is left out
 * @param sentOn when it was sent
 * @param validUntil last day on which the customer may accept it
 * @param total what it would cost the customer, taxes included
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Offer(
        String number,
        @Nullable String opportunity,
        State state,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate validUntil,
        @Nullable Money total,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** How far it has come. */
    public enum State {
        DRAFT,
        SENT,
        ACCEPTED,
        DECLINED,
        EXPIRED
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Offer {
        state = state == null ? State.DRAFT : state;
    }
}
