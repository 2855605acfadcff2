package io.tributary.logging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Correlation Identifiers of what this thread works on, such as queue, batch, source and trace; every line that it logs meanwhile carries
 * them. Values must be names and ids, never what somebody sent.
 *
 * <pre>{@code
 * try (LogContext context = LogContext.with("queue", queue).and("batch", batch)) { … }
 * }</pre>
 */
public final class LogContext implements AutoCloseable {
    private static final int MAX_VALUE = 100;
    private static final ThreadLocal<@Nullable Map<String, String>> CURRENT = new ThreadLocal<>();

    private final @Nullable Map<String, String> outer;

    private LogContext(@Nullable Map<String, String> outer) {
        this.outer = outer;
    }

    /** Adds an id until the returned context is closed. */
    public static LogContext with(String name, @Nullable String value) {
        return new LogContext(CURRENT.get()).and(name, value);
    }

    /** Adds a further id to this context. */
    public LogContext and(String name, @Nullable String value) {
        if (value != null) {
            Map<String, String> current = CURRENT.get();
            Map<String, String> extended = current == null ? new LinkedHashMap<>() : new LinkedHashMap<>(current);
            extended.put(name, oneLine(value));
            CURRENT.set(extended);
        }
        return this;
    }

    /** The ids of this thread. */
    public static Map<String, String> current() {
        Map<String, String> current = CURRENT.get();
        return current == null ? Map.of() : Collections.unmodifiableMap(current);
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    private static String oneLine(String value) {
        String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= MAX_VALUE ? line : line.substring(0, MAX_VALUE) + "…";
    }
}
