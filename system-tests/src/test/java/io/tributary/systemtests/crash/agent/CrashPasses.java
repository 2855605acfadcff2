package io.tributary.systemtests.crash.agent;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts passes of the armed point, and halts at the last one. On the boot class path, where every class of the hub sees it; knows the JDK
 * only.
 */
public final class CrashPasses {
    private static final int EXIT_CODE = 137;
    private static final AtomicInteger LEFT = new AtomicInteger();
    private static volatile String place = "";
    private static volatile String caller = "";

    private static volatile long shiftSeconds;

    private CrashPasses() {}

    /** From now on the clocks of {@code java.time} go wrong by so much. */
    public static void shift(long seconds) {
        shiftSeconds = seconds;
    }

    /** What the clock says instead. */
    public static Instant shifted(Instant now) {
        long seconds = shiftSeconds;
        return seconds == 0 ? now : now.plusSeconds(seconds);
    }

    /** From now on the hub dies at this pass (1 is the next one) of a place, counting only those with this class among the callers. */
    public static void arm(String newPlace, String newCaller, int passes) {
        place = "";
        caller = newCaller;
        LEFT.set(passes);
        place = newPlace;
    }

    /** Called by the hub's own threads wherever the agent looks. */
    public static void pass(String passed) {
        if (passed.equals(place) && isCalled() && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private static boolean isCalled() {
        String wanted = caller;
        return wanted.isEmpty()
                || StackWalker.getInstance()
                        .walk(frames ->
                                frames.anyMatch(frame -> frame.getClassName().startsWith(wanted)));
    }
}
