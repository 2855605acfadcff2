package io.tributary.systemtests.mutants;

import java.util.Arrays;

/**
 * A mutated input; the same seed and number always give the same one.
 *
 * @param number within its run
 * @param way by which it comes
 * @param how it was mutated, for people
 * @param contentType as an HTTP client would say it; empty where nobody says it
 * @param body its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Mutant(int number, Way way, String how, String contentType, byte[] body) {

    /** File name of those that come as files. */
    String fileName() {
        return "mutant-" + number + (way == Way.CSV ? ".csv" : ".xml");
    }

    @Override
    public String toString() {
        return "%d %s %s, %d bytes (%08x)".formatted(number, way, how, body.length, Arrays.hashCode(body));
    }
}
