package io.tributary.canonical.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What holds of several acts of one kind on the same purpose and channel, as the view {@code CRM_V_CONSENT} says it too. The latest act wins,
 * and an unknown order means no: a grant holds only if every refusal was surely made before it. A time that the source did not give is when
 * the act was received; it took place then at the latest, so a grant without a time of its own may be older than any refusal from another
 * message. Pure.
 */
public final class ConsentRule {
    private ConsentRule() {}

    /**
     * What of an act matters for the order.
     *
     * @param message which message it came with
     * @param occurredAt when it took place; when it was received if the source does not say (UTC)
     * @param timeKnown whether the source says when it took place
     */
    public record Act(String message, boolean granted, Instant occurredAt, boolean timeKnown) {
        /** Whether this act was surely made before another one. */
        boolean isSurelyBefore(Act other) {
            return occurredAt.isBefore(other.occurredAt) && (other.timeKnown || message.equals(other.message));
        }
    }

    /** The act that decides; none where there are no acts. */
    public static Optional<Act> deciding(Collection<Act> acts) {
        Optional<Act> grant = acts.stream()
                .filter(Act::granted)
                .filter(each -> acts.stream().noneMatch(other -> !other.granted && !other.isSurelyBefore(each)))
                .max(Comparator.comparing(Act::occurredAt));
        return grant.isPresent()
                ? grant
                : acts.stream().filter(each -> !each.granted).max(Comparator.comparing(Act::occurredAt));
    }

    /** Whether it is allowed. */
    public static boolean isGranted(Collection<Act> acts) {
        return deciding(acts).map(Act::granted).orElse(false);
    }
}
