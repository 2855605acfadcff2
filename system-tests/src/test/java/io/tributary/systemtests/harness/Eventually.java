package io.tributary.systemtests.harness;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Patience that is enough on a busy machine, and no longer than needed on an idle one. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private Eventually() {}

    /** Waits for a condition of this name. */
    public static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(LIMIT).pollInterval(LOOK_EVERY).pollDelay(Duration.ZERO);
    }

    /** Waits until assertions hold. */
    public static void eventually(ThrowingRunnable assertions) {
        await("it comes true").untilAsserted(assertions);
    }

    /** Waits until something is so. */
    public static void until(String what, Callable<Boolean> condition) {
        await(what).until(condition);
    }
}
