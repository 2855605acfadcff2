package io.tributary.systemtests.crash.agent;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    /** Places with the class that must be among the callers, {@code PLACE:CLASS}. */
    private static volatile String[] watched = {};

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

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

    /** From now on notes which of these are passed. */
    public static void watch(String... placesWithCallers) {
        watched = placesWithCallers;
    }

    /** Which of the watched ones were passed. */
    public static Set<String> seen() {
        return SEEN;
    }

    /** Called by the hub's own threads wherever the agent looks. */
    public static void pass(String passed) {
        for (String each : watched) {
            if (each.startsWith(passed + ":")
                    && !SEEN.contains(each)
                    && isCalledBy(each.substring(passed.length() + 1))) {
                SEEN.add(each);
            }
        }
        if (passed.equals(place) && isCalledBy(caller) && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private static boolean isCalledBy(String wanted) {
        return wanted.isEmpty()
                || StackWalker.getInstance()
                        .walk(frames ->
                                frames.anyMatch(frame -> frame.getClassName().startsWith(wanted)));
    }
}
