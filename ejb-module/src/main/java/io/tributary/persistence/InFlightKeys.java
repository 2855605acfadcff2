package io.tributary.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What running transactions of this hub are about to make: a courtesy, by which one waits for another that makes the same, instead of doing its work in
 * vain and once more. Nothing depends on it: another hub is not seen, and nobody waits for ever; that nothing is made twice the
 * database's keys and {@link LostRaceException} see to. Transactions hold things in one order (receipts, then people), each kind at once.
 */
@ApplicationScoped
public class InFlightKeys {
    /** Longer than a batch takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transactions;

    private final Map<String, Object> owners = new HashMap<>();
    private final Map<Object, Set<String>> held = new HashMap<>();

    /** For CDI, and where there are no container's transactions: nobody waits. */
    public InFlightKeys() {}

    /** With a registry of transactions. */
    public InFlightKeys(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /**
     * Waits until no other transaction holds one of the keys, and holds them until the running one ends. Without a transaction nothing is held.
     *
     * @return whether there was anybody to wait for, so that what was read before may be out of date
     */
    public boolean hold(Collection<String> keys) {
        TransactionSynchronizationRegistry registry = transactions;
        if (keys.isEmpty() || registry == null || registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return false;
        }
        Object owner = registry.getTransactionKey();
        boolean waited;
        synchronized (this) {
            waited = await(keys, owner);
            if (!held.containsKey(owner)) {
                registry.registerInterposedSynchronization(new Release(owner));
                held.put(owner, new HashSet<>());
            }
            Set<String> own = held.get(owner);
            keys.forEach(key -> {
                if (owners.putIfAbsent(key, owner) == null) {
                    own.add(key);
                }
            });
        }
        return waited;
    }

    private boolean await(Collection<String> keys, Object owner) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean waited = false;
        while (isHeldByAnother(keys, owner)) {
            waited = true;
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return true;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        return waited;
    }

    private boolean isHeldByAnother(Collection<String> keys, Object owner) {
        for (String key : keys) {
            Object holder = owners.get(key);
            if (holder != null && !holder.equals(owner)) {
                return true;
            }
        }
        return false;
    }

    private synchronized void release(Object owner) {
        Set<String> own = held.remove(owner);
        if (own != null) {
            own.forEach(owners::remove);
            notifyAll();
        }
    }

    private final class Release implements Synchronization {
        private final Object owner;

        Release(Object owner) {
            this.owner = owner;
        }

        @Override
        public void beforeCompletion() {
            // the others go on when everything is committed
        }

        @Override
        public void afterCompletion(int status) {
            release(owner);
        }
    }
}
