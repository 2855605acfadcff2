package io.tributary.routes.gateway;

/**
 * Proof that a record is on the broker's disk.
 *
 * @param trace id of this acceptance
 * @param key the record's key within its source
 */
public record Accepted(String trace, String key) {}
