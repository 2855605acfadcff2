package io.tributary.bench.process;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what was started, the last first: when the benchmark is over, and when it is interrupted by Ctrl-C. */
public final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Nothing yet; closed at the end of this JVM at the latest. */
    public Closing() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-of-benchmark"));
    }

    /** Remembers something that was started. */
    public synchronized <T extends AutoCloseable> T add(T each) {
        if (closed) {
            end(each);
            throw new IllegalStateException("the benchmark was ended");
        }
        started.push(each);
        return each;
    }

    /** Ends one of them before the others. */
    public synchronized void end(AutoCloseable each) {
        started.remove(each);
        try {
            each.close();
        } catch (Exception e) { // the interface declares it; the others are to end as well
            System.err.println("could not be ended cleanly: " + e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            end(started.pop());
        }
    }
}
