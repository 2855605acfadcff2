package io.tributary.canonical.sales;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An effort to win or keep customers. The most recent word on a number counts. Needs no customer.
 *
 * @param number its number, unique in the system that keeps it; leads name it as their campaign
 * @param name its name
 * @param channel by what way it addresses people, such as email or post
 * @param state how far it has come; PLANNED where it is left out
 * @param startsOn its first day
 * @param endsOn its last day
 * @param budget what it may cost
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Campaign(
        String number,
        String name,
        @Nullable String channel,
        State state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Money budget,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** How far it has come. */
    public enum State {
        PLANNED,
        RUNNING,
        ENDED,
        CANCELLED
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Campaign {
        state = state == null ? State.PLANNED : state;
    }
}
