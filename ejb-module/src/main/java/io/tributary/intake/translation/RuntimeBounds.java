package io.tributary.intake.translation;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Collection;

/**
 * Ends the evaluation of a mapping that runs away. Counts steps rather than time, so that the same input always has the same outcome;
 * the clock is only a last resort against steps that are slow in themselves. (The library's own bounds lose count of the depth after
 * every object constructor and look away inside of them.)
 */
final class RuntimeBounds {
    static final int MAX_STEPS = 500_000;
    static final int MAX_DEPTH = 400;
    static final int MAX_TEXT = 32 * 1024 * 1024;
    static final int MAX_ITEMS = 1_000_000;
    private static final long MAX_NANOS = 5_000_000_000L;

    private final long start = System.nanoTime();
    private int steps;
    private int depth;

    static void on(Jsonata.Frame frame) {
        RuntimeBounds bounds = new RuntimeBounds();
        frame.setEvaluateEntryCallback((expression, input, environment) -> bounds.enter());
        frame.setEvaluateExitCallback((expression, input, environment, result) -> bounds.leave(result));
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new JException("the mapping calls itself too deeply", -1);
        }
        if (++steps > MAX_STEPS || ((steps & 1023) == 0 && System.nanoTime() - start > MAX_NANOS)) {
            throw new JException("the mapping does not come to an end", -1);
        }
    }

    private void leave(Object result) {
        depth--;
        if (result instanceof String text && text.length() > MAX_TEXT
                || result instanceof Collection<?> items && items.size() > MAX_ITEMS) {
            throw new JException("the mapping builds a value that is too large", -1);
        }
    }
}
