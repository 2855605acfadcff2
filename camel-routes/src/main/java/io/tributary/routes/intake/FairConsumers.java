package io.tributary.routes.intake;

import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fair shares: every queue has a consumer of its own, so that none waits behind another's flood. Some more consumers belong to nobody; they
 * help where a batch was large, until nothing comes, and a second at a time where several queues are busy. So one busy source gets all of them, and fifty sources
 * need fifty threads and not a hundred.
 */
public final class FairConsumers {
    private static final Logger LOG = LoggerFactory.getLogger(FairConsumers.class);
    private static final long LOOK_MILLIS = 500;
    private static final long SHARE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final Consumers consumers;
    private final Pause pause;
    private final BusyQueues busy = new BusyQueues();

    /** Consumers that {@code consumers} makes. */
    public FairConsumers(Consumers consumers, Pause pause) {
        this.consumers = consumers;
        this.pause = pause;
    }

    /** Makes a consumer of a queue, that calls {@code busy} when more is waiting than it can do alone. */
    public interface Consumers {
        /** A new one. */
        BatchConsumer<?> of(String queue, Runnable busy);
    }

    /**
     * The loops to be run, each in a thread of its own, until the pause is stopped.
     *
     * @param left names of queues with messages that may be nobody's any more, such as those of a source that was switched off
     */
    public List<Runnable> loops(List<String> queues, int helpers, Supplier<Collection<String>> left) {
        List<Runnable> loops = new ArrayList<>();
        queues.forEach(queue -> loops.add(consumers.of(queue, () -> busy.add(queue))));
        for (int i = 0; i < helpers; i++) {
            loops.add(this::help);
        }
        loops.add(() -> empty(queues, left));
        return loops;
    }

    private void help() {
        while (!pause.stopped()) {
            try {
                String queue = busy.next(LOOK_MILLIS);
                if (queue != null) {
                    help(queue);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void help(String queue) {
        long start = System.nanoTime();
        consume(queue, () -> System.nanoTime() - start < SHARE_NANOS || !busy.othersThan(queue));
    }

    private void consume(String queue, BooleanSupplier stay) {
        try {
            consumers.of(queue, () -> {}).runWhileBusy(stay);
        } catch (JMSException
                | RuntimeException
                | Error e) { // the queue's own consumer says what is wrong and tries again
            LOG.debug("{}", queue, e);
            pause.await(AFTER_FAILURE);
        }
    }

    /** Empties queues that have no consumer of their own. */
    private void empty(List<String> queues, Supplier<Collection<String>> left) {
        while (!pause.stopped()) {
            try {
                for (String queue : left.get()) {
                    if (!queues.contains(queue)) {
                        LOG.info("{}: messages of a source that is not enabled", queue);
                        consume(queue, () -> true);
                    }
                }
            } catch (RuntimeException e) { // the broker is away, or does not say which queues there are
                LOG.debug("queues of sources that are not enabled", e);
            } catch (Error e) {
                LOG.warn("queues of sources that are not enabled", e);
            }
            pause.await(BETWEEN_LOOKS);
        }
    }
}
