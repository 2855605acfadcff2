package io.tributary.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;

/** The conservation equation of one source, as {@code GET /api/status} shows it. */
public record Books(
        long accepted, long applied, long duplicate, long quarantined, long discarded, long dead, long inFlight) {
    /** Of a source that nothing came from yet. */
    public static final Books NONE = new Books(0, 0, 0, 0, 0, 0, 0);

    static Books of(JsonNode books) {
        return new Books(
                books.path("accepted").asLong(),
                books.path("applied").asLong(),
                books.path("duplicate").asLong(),
                books.path("quarantined").asLong(),
                books.path("discarded").asLong(),
                books.path("dead").asLong(),
                books.path("inFlight").asLong());
    }

    /** What was added since an earlier look. */
    public Books since(Books earlier) {
        return new Books(
                accepted - earlier.accepted,
                applied - earlier.applied,
                duplicate - earlier.duplicate,
                quarantined - earlier.quarantined,
                discarded - earlier.discarded,
                dead - earlier.dead,
                inFlight - earlier.inFlight);
    }

    /** Whether every accepted message is accounted for and none is on its way. */
    public boolean atRest() {
        return inFlight == 0 && accepted == applied + duplicate + quarantined + discarded + dead;
    }
}
