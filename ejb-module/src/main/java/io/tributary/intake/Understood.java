package io.tributary.intake;

import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.Envelope;

/**
 * A message that was understood, on its way into the tables.
 *
 * @param receiptId its receipt
 * @param envelope how it came in
 * @param message what it means
 * @param mappingVersion which version of the mapping says so
 */
public record Understood(long receiptId, Envelope envelope, CanonicalMessage message, String mappingVersion) {}
