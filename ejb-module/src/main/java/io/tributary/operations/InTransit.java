package io.tributary.operations;

import java.util.Map;

/**
 * What the broker knows, as numbers of messages by source.
 *
 * @param notes acceptances that are noted but not yet in the database
 * @param dead given up
 * @param inFlight waiting for their transaction, or in it
 */
public record InTransit(Map<String, Long> notes, Map<String, Long> dead, Map<String, Long> inFlight) {}
