package io.tributary.routes.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that ends early when the hub stops. */
public final class Pause {
    private final CountDownLatch stop = new CountDownLatch(1);

    /** Ends all waiting, now and later. */
    public void stop() {
        stop.countDown();
    }

    /** Whether the hub is stopping. */
    public boolean stopped() {
        return stop.getCount() == 0;
    }

    /** Waits, unless the hub stops. */
    public void await(Duration delay) {
        try {
            if (stop.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
