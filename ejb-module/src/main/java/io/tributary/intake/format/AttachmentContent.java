package io.tributary.intake.format;

import org.jspecify.annotations.Nullable;

/**
 * The decoded content of one attachment.
 *
 * @param bytes decoded content; neither copied nor to be changed
 * @param fileName as the sender called it, without any path
 * @param contentType as the sender declared it, in lower case and without parameters; never to be trusted
 */
@SuppressWarnings("ArrayRecordComponent") // large, handed on once
public record AttachmentContent(byte[] bytes, @Nullable String fileName, @Nullable String contentType) {}
