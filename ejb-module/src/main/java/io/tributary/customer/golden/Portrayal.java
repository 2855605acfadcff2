package io.tributary.customer.golden;

import java.time.Instant;

/**
 * A message's portrayal of a customer, as far as rows that come from it name it.
 *
 * @param sourceRecordId id of the source record
 * @param asOf when the source says this was so (UTC)
 * @param now the time of this transaction (UTC)
 */
record Portrayal(long sourceRecordId, Instant asOf, Instant now) {}
