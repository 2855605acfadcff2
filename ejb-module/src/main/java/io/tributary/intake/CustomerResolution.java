package io.tributary.intake;

import io.tributary.publication.BusinessEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds or makes the customer whom each message of a batch is about. Implemented by the customer capability. */
public interface CustomerResolution {

    /** Looks up what is known of the messages' customers. */
    Lookup lookUp(List<Understood> batch);

    /** What is known of the customers of one batch, in one transaction. */
    interface Lookup {

        /** Keys that no customer has yet; the intake claims them before it calls {@link #resolve}. */
        Set<String> unknownKeys();

        /**
         * Resolves the messages in their order and writes source records and golden records. Where there were unknown keys it looks again, for
         * somebody else may have made their customer while they were being claimed.
         *
         * @param now the time of this transaction (UTC)
         */
        Resolved resolve(Instant now);
    }

    /**
     * What resolution found.
     *
     * @param customerByReceipt id of the customer by id of the receipt; a message without a customer is not in it
     * @param events what the rest of the house should hear
     */
    record Resolved(Map<Long, Long> customerByReceipt, List<BusinessEvent> events) {}
}
