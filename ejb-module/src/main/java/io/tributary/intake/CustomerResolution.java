package io.tributary.intake;

import io.tributary.persistence.LostRaceException;
import io.tributary.publication.BusinessEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds or makes the customer whom each message of a batch is about. Implemented by the customer capability. */
public interface CustomerResolution {

    /** Looks up what is known of the messages' customers. */
    Lookup lookUp(List<Understood> batch);

    /** What is known of the customers of one batch, in one transaction. */
    interface Lookup {

        /**
         * Resolves the messages in their order and writes source records and golden records.
         *
         * @param now the time of this transaction (UTC)
         */
        Resolved resolve(Instant now);

        /**
         * Makes sure that nobody else has made one of the batch's new customers meanwhile. It is the last thing before the commit, for whoever
         * comes here waits until those who were here before have committed.
         *
         * @throws LostRaceException if somebody has; the transaction must be rolled back, and will find that customer when it is done again
         */
        void confirm();
    }

    /**
     * What resolution found.
     *
     * @param customerByReceipt id of the customer by id of the receipt; a message without a customer is not in it
     * @param events what the rest of the house should hear
     */
    record Resolved(Map<Long, Long> customerByReceipt, List<BusinessEvent> events) {}
}
