package io.tributary.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InFlightKeysTest {
    private final Transactions transactions = new Transactions();
    private final InFlightKeys keys = new InFlightKeys(transactions);

    @Test
    void who_makes_the_same_waits_until_the_first_transaction_has_ended() {
        Running first = transactions.begin();
        assertThat(keys.hold(List.of("email:a@example.com", "phone:1"))).isFalse();

        AtomicReference<Thread> waiting = new AtomicReference<>();
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> {
            waiting.set(Thread.currentThread());
            transactions.begin();
            return keys.hold(List.of("phone:2", "phone:1"));
        });
        while (!second.isDone() && (waiting.get() == null || waiting.get().getState() != Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
        assertThat(second).isNotDone();

        first.end();
        assertThat(second.join()).isTrue();
    }

    @Test
    void who_makes_something_else_does_not_wait_and_nobody_waits_for_himself() {
        transactions.begin();
        assertThat(keys.hold(List.of("a", "b"))).isFalse();
        assertThat(keys.hold(List.of("b", "c"))).isFalse();

        assertThat(CompletableFuture.supplyAsync(() -> {
                            transactions.begin();
                            return keys.hold(List.of("d"));
                        })
                        .join())
                .isFalse();
    }

    @Test
    void nothing_is_held_without_a_transaction_and_nobody_waits_for_ever() {
        assertThat(keys.hold(List.of("a"))).isFalse();
        Running first = transactions.begin();
        assertThat(keys.hold(List.of("a"))).isFalse();

        Running other = CompletableFuture.supplyAsync(() -> {
                    Running running = transactions.begin();
                    assertThat(keys.hold(List.of("a"))).isTrue();
                    return running;
                })
                .join();
        other.end();
        first.end();
        transactions.begin();
        assertThat(keys.hold(List.of("a"))).isFalse();
    }

    /** One transaction for each thread. */
    private static final class Transactions implements TransactionSynchronizationRegistry {
        private final ThreadLocal<Running> current = new ThreadLocal<>();

        Running begin() {
            Running running = new Running();
            current.set(running);
            return running;
        }

        @Override
        public Object getTransactionKey() {
            return current.get();
        }

        @Override
        public void putResource(Object key, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object getResource(Object key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            current.get().synchronizations.add(synchronization);
        }

        @Override
        public int getTransactionStatus() {
            return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }

    private static final class Running {
        private final List<Synchronization> synchronizations = new ArrayList<>();

        void end() {
            synchronizations.forEach(each -> each.afterCompletion(Status.STATUS_COMMITTED));
        }
    }
}
