package io.tributary.routes.tracing;

import org.jspecify.annotations.Nullable;

/** A step that is being taken; it has failed unless it says that it succeeded before it is closed. */
public interface StepSpan extends AutoCloseable {

    /** What later steps carry on; {@code null} if nothing is to be carried on. */
    @Nullable String traceparent();

    /** The step did what it should. */
    default void succeeded() {}

    @Override
    default void close() {}

    /** A step that nobody records. */
    static StepSpan unrecorded(@Nullable String traceparent) {
        return () -> traceparent;
    }
}
