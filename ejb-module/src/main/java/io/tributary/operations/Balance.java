package io.tributary.operations;

import org.jspecify.annotations.Nullable;

/**
 * The conservation equation of one source: accepted = applied + duplicate + quarantined + discarded + dead + in flight. No number is
 * derived from the others, so that the equation can fail and be seen to fail. Numbers that only the broker knows are {@code null} while
 * it cannot be asked.
 *
 * @param channel {@code null} for a source that is no longer configured
 * @param difference accepted minus all the others; records in motion may show here for a moment
 */
public record Balance(
        String source,
        @Nullable String channel,
        long accepted,
        long applied,
        long duplicate,
        long quarantined,
        long discarded,
        @Nullable Long dead,
        @Nullable Long inFlight,
        @Nullable Long difference,
        @Nullable Boolean balanced) {

    Balance unbalanced() {
        return new Balance(
                source,
                channel,
                accepted,
                applied,
                duplicate,
                quarantined,
                discarded,
                dead,
                inFlight,
                difference,
                false);
    }
}
