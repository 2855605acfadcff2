package io.tributary.canonical.conversation;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One contact between the customer and the house: who, when, by what channel, with what outcome.
 *
 * @param channel by what way, such as phone, visit or chat; that of the source where it is left out
 * @param direction INBOUND (the default) if the customer began it
 * @param summary what it was about, in one line
 * @param outcome what came of it
 * @param agent who spoke for the house
 * @param occurredAt when it took place (UTC); {@code null} means when it was received
 * @param durationSeconds how long it took, in seconds
 */
public record Interaction(
        @Nullable String channel,
        Direction direction,
        @Nullable String summary,
        @Nullable String outcome,
        @Nullable String agent,
        @Nullable Instant occurredAt,
        @Nullable Integer durationSeconds)
        implements CanonicalRecord {

    /** Who began it. */
    public enum Direction {
        INBOUND,
        OUTBOUND
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Interaction {
        direction = direction == null ? Direction.INBOUND : direction;
    }
}
