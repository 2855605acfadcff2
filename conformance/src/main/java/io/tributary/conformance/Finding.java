package io.tributary.conformance;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param result what was seen, in words
 * @param advice what to do about it; {@code null} if nothing needs to be done
 */
public record Finding(Outcome outcome, String result, @Nullable String advice) {

    /** How a check can end. */
    public enum Outcome {
        PASSED,
        /** Not as it should be, but nothing that the hub relies on. */
        WARNING,
        FAILED,
        SKIPPED
    }

    /** The database keeps it. */
    public static Finding passed(String result) {
        return new Finding(Outcome.PASSED, result, null);
    }

    /** The database does not keep it, and the hub can live with that. */
    public static Finding warning(String result, String advice) {
        return new Finding(Outcome.WARNING, result, advice);
    }

    /** The database does not keep it. */
    public static Finding failed(String result, String advice) {
        return new Finding(Outcome.FAILED, result, advice);
    }

    /** It does not apply to this database, or cannot be found out. */
    public static Finding skipped(String reason) {
        return new Finding(Outcome.SKIPPED, reason, null);
    }
}
