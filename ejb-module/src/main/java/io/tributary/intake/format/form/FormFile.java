package io.tributary.intake.format.form;

import org.jspecify.annotations.Nullable;

/** A file that was sent with a form. */
@SuppressWarnings("ArrayRecordComponent") // large, handed on once
record FormFile(String field, @Nullable String fileName, @Nullable String contentType, byte[] bytes) {}
