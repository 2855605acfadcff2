package io.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Relays the outbox: entries are locked, handed to the publisher, and removed only after it has returned. When it throws, or the hub
 * dies in between, they stay and are published again with the same ids.
 */
@Stateless
public class OutboxRelay {
    @Inject
    private Jdbi jdbi;

    /**
     * Publishes up to {@code limit} of the oldest entries.
     *
     * @param publisher returns when the broker has all entries on disk, or throws
     * @return how many were published
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int relay(int limit, Consumer<List<OutboxEntry>> publisher) {
        return jdbi.withExtension(OutboxEntries.class, rows -> {
            List<OutboxEntry> entries = rows.lockOldest(limit);
            if (!entries.isEmpty()) {
                publisher.accept(entries);
                rows.delete(entries.stream().map(OutboxEntry::id).toList());
            }
            return entries.size();
        });
    }
}
