package io.tributary.routes.gateway;

import io.tributary.canonical.Envelope;
import java.util.List;

/**
 * What one caller wants on the broker's disk, all or nothing.
 *
 * @param queue where to
 * @param noted whether a note of acceptance goes with each envelope
 */
record Acceptance(String queue, List<Envelope> envelopes, boolean noted) {

    /** Bytes of all bodies. */
    long bytes() {
        return envelopes.stream().mapToLong(envelope -> envelope.body().length).sum();
    }
}
