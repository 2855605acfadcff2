package io.tributary.publication;

import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent} of what this thread does, if it is known; accepted messages and written events carry it on. */
public final class CurrentTrace implements AutoCloseable {
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private final @Nullable String outer;

    private CurrentTrace(@Nullable String outer) {
        this.outer = outer;
    }

    /** Sets it until the returned scope is closed. */
    public static CurrentTrace set(@Nullable String traceparent) {
        CurrentTrace scope = new CurrentTrace(CURRENT.get());
        put(traceparent);
        return scope;
    }

    /** The one of this thread. */
    public static @Nullable String get() {
        return CURRENT.get();
    }

    private static void put(@Nullable String traceparent) {
        if (traceparent == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(traceparent);
        }
    }

    @Override
    public void close() {
        put(outer);
    }
}
