package io.tributary.canonical.sales;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal that may come about. The most recent word on a number counts.
 *
 * @param number its number, unique in the system that keeps it
 * @param name its name
 * @param stage where it stands in the sales process, in the house's own words
 * @param probability how likely it is won, in percent
 * @param state how it ended, or OPEN (the default)
 * @param value what it is worth if it is won
 * @param expectedCloseOn when it is expected to be decided
 * @param lostReason why it was lost
 * @param campaign number of the campaign that brought it
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Opportunity(
        String number,
        @Nullable String name,
        @Nullable String stage,
        @Nullable BigDecimal probability,
        State state,
        @Nullable Money value,
        @Nullable LocalDate expectedCloseOn,
        @Nullable String lostReason,
        @Nullable String campaign,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** How it ended, if it did. */
    public enum State {
        OPEN,
        WON,
        LOST
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Opportunity {
        state = state == null ? State.OPEN : state;
    }
}
