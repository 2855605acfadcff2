package io.tributary.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.routes.operations.BrokerInMemory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FairConsumersTest {
    private static final String LOUD = "intake.source.loud";
    private static final String QUIET = "intake.source.quiet";
    private static final String GONE = "intake.source.gone";
    private static final int BATCH = 10;
    /** So that a flood is more than the broker's client fetches ahead for one consumer. */
    private static final String PADDING = " ".repeat(4096);

    @RegisterExtension
    final BrokerInMemory broker = new BrokerInMemory(50);

    private final Pause pause = new Pause();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, AtomicInteger> applied = new ConcurrentHashMap<>();
    private final Set<String> threadsOfLoud = ConcurrentHashMap.newKeySet();
    /** Batches of the loud source that may be applied. */
    private final Semaphore loudBatches = new Semaphore(0);

    @AfterEach
    void stop() throws InterruptedException {
        pause.stop();
        loudBatches.release(10_000);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void a_message_of_a_quiet_source_does_not_wait_for_a_flood() {
        send(LOUD, 50 * BATCH);
        consume(1);
        await().untilAsserted(() -> assertThat(threadsOfLoud).hasSize(1)); // and none of it is done

        send(QUIET, 1);

        awaitApplied(QUIET, 1);
        assertThat(count(LOUD)).isZero();
    }

    @Test
    void free_consumers_help_where_many_wait() {
        loudBatches.release(1);
        send(LOUD, 50 * BATCH);

        consume(3);

        await().untilAsserted(() -> {
            loudBatches.release(1);
            assertThat(threadsOfLoud).hasSizeGreaterThan(1);
        });
        loudBatches.release(1000);
        awaitApplied(LOUD, 50 * BATCH);
    }

    @Test
    void what_waits_of_a_source_that_is_no_more_is_applied() {
        send(GONE, 3 * BATCH + 1);

        consume(1);

        awaitApplied(GONE, 3 * BATCH + 1);
    }

    private void consume(int helpers) {
        FairConsumers fair = new FairConsumers(
                (queue, busy) -> new BatchConsumer<>(
                        queue, Gathering.prompt(BATCH), handler(queue), broker.connections(), () -> true, pause, busy),
                pause);
        for (Runnable loop : fair.loops(List.of(LOUD, QUIET), helpers, () -> List.of(GONE))) {
            Thread thread = new Thread(loop);
            threads.add(thread);
            thread.start();
        }
    }

    private BatchHandler<String> handler(String queue) {
        return new BatchHandler<>() {
            @Override
            public String read(Message message) throws Exception {
                return ((TextMessage) message).getText();
            }

            @Override
            public void apply(List<String> batch) {
                if (queue.equals(LOUD)) {
                    threadsOfLoud.add(Thread.currentThread().getName());
                    loudBatches.acquireUninterruptibly();
                }
                applied.computeIfAbsent(queue, name -> new AtomicInteger()).addAndGet(batch.size());
            }
        };
    }

    private int count(String queue) {
        AtomicInteger count = applied.get(queue);
        return count == null ? 0 : count.get();
    }

    private void awaitApplied(String queue, int messages) {
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(count(queue)).isEqualTo(messages));
    }

    private void send(String queue, int messages) {
        try (JMSContext context = broker.connections().createContext(JMSContext.SESSION_TRANSACTED)) {
            Queue destination = context.createQueue(queue);
            JMSProducer producer = context.createProducer();
            for (int i = 0; i < messages; i++) {
                producer.send(destination, "message " + i + PADDING);
            }
            context.commit();
        }
    }
}
