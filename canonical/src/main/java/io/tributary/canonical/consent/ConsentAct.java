package io.tributary.canonical.consent;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One explicit act of giving or withdrawing consent. The latest act per purpose and channel wins; an unknown order means no.
 *
 * @param purpose what the data may be used for, such as {@code marketing}
 * @param channel by which the customer may be addressed, such as {@code email}; {@code any} for all
 * @param granted {@code true} if consent was given, {@code false} if it was refused or withdrawn
 * @param occurredAt when the act took place (UTC); {@code null} means when it was received
 * @param proof what shows that it took place, such as the wording that was ticked
 */
public record ConsentAct(
        String purpose, String channel, boolean granted, @Nullable Instant occurredAt, @Nullable String proof)
        implements CanonicalRecord {}
