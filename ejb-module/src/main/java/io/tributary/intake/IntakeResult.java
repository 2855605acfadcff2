package io.tributary.intake;

/** How many messages of a batch went which way. */
public record IntakeResult(int applied, int quarantined, int duplicates, int redelivered) {
    static final IntakeResult NOTHING = new IntakeResult(0, 0, 0, 0);

    IntakeResult plus(IntakeResult other) {
        return new IntakeResult(
                applied + other.applied,
                quarantined + other.quarantined,
                duplicates + other.duplicates,
                redelivered + other.redelivered);
    }
}
