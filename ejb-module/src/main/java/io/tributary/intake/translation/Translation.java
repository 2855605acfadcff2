package io.tributary.intake.translation;

import io.tributary.canonical.CanonicalMessage;
import java.util.List;

/** What became of one raw record. */
public sealed interface Translation {

    /**
     * The record was understood.
     *
     * @param message its meaning
     * @param mappingVersion first 12 hex digits of the SHA-256 of the mapping file that was used
     */
    record Canonical(CanonicalMessage message, String mappingVersion) implements Translation {}

    /**
     * The record could not be understood; it goes to quarantine.
     *
     * @param problems why; at least one
     */
    record Quarantined(List<Problem> problems) implements Translation {}
}
