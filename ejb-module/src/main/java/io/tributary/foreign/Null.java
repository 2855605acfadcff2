package io.tributary.foreign;

import org.jspecify.annotations.Nullable;

/** Stands for a value that is to be cleared, where an absent one means that the standing value is kept. */
enum Null {
    NULL;

    /** The value itself. */
    static @Nullable Object reveal(Object value) {
        return value == NULL ? null : value;
    }
}
