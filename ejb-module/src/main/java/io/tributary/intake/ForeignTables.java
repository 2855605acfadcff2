package io.tributary.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tables of other systems, which follow what the hub knows. Implemented by the capability of foreign tables. */
public interface ForeignTables {

    /**
     * Writes what the messages changed, in the running transaction.
     *
     * @param customerByReceipt id of the customer by id of the receipt; a message without a customer is not in it
     * @param now the time of this transaction (UTC)
     * @throws EffectRefusedException if one of those tables does not take a row
     */
    void write(List<Understood> batch, Map<Long, Long> customerByReceipt, Instant now);
}
