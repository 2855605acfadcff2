package io.tributary.routes.intake;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Queues in which more waits than their own consumer can do alone, in the order in which they said so; each at most once. */
final class BusyQueues {
    private final BlockingQueue<String> queues = new LinkedBlockingQueue<>();

    void add(String queue) {
        if (!queues.contains(queue)) {
            queues.add(queue);
        }
    }

    /** The next one, or {@code null} if there is none for a while. */
    @Nullable String next(long waitMillis) throws InterruptedException {
        return queues.poll(waitMillis, TimeUnit.MILLISECONDS);
    }

    boolean othersThan(String queue) {
        return queues.stream().anyMatch(each -> !each.equals(queue));
    }
}
