package io.tributary.canonical.consent;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One explicit act by which a customer allowed or forbade something. The latest act per purpose and channel wins; an unknown order means no.
 *
 * @param kind consent given or withdrawn, objection to or restriction of what needs no consent
 * @param purpose what the data may be used for, such as {@code marketing}
 * @param channel by which the customer may be addressed, such as {@code email}; {@code any} for all
 * @param granted whether it is allowed from then on: {@code true} if consent was given or an objection or restriction was lifted,
 *     {@code false} if consent was refused or withdrawn, or an objection or restriction was made
 * @param occurredAt when the act took place (UTC); {@code null} means when it was received
 * @param proof what shows that it took place, such as the wording that was ticked
 */
public record ConsentAct(
        Kind kind,
        String purpose,
        String channel,
        boolean granted,
        @Nullable Instant occurredAt,
        @Nullable String proof)
        implements CanonicalRecord {

    /** Sorts of acts: consent, objection (Art. 21 GDPR), restriction of processing (Art. 18 GDPR). */
    public enum Kind {
        CONSENT,
        OBJECTION,
        RESTRICTION
    }

    /** An act of consent where the kind is left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public ConsentAct {
        kind = kind == null ? Kind.CONSENT : kind;
    }
}
