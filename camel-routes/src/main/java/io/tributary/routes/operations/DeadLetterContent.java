package io.tributary.routes.operations;

import org.jspecify.annotations.Nullable;

/** A dead letter with its raw bytes. */
@SuppressWarnings("ArrayRecordComponent") // read once, written out once
public record DeadLetterContent(
        DeadLetter letter, @Nullable String contentType, @Nullable String fileName, byte[] bytes) {}
