package io.tributary.canonical.customer;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a customer beyond the usual: of the person (demographic), of what it does (behavioural), of what it wants and how it lives (psychographic).
 *
 * @param kind what sort of knowledge it is
 * @param name which attribute, such as household-size; the same in every source that speaks of it
 * @param value its value, as text
 * @param unit UN/ECE Recommendation 20 code of the unit in which the value is given
 * @param validTo last day on which the value may be relied on
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Attribute(
        Kind kind,
        String name,
        String value,
        @Nullable String unit,
        @Nullable LocalDate validTo,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** Sorts of knowledge. */
    public enum Kind {
        DEMOGRAPHIC,
        BEHAVIOURAL,
        PSYCHOGRAPHIC
    }
}
