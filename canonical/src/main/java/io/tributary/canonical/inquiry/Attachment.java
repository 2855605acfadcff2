package io.tributary.canonical.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with an inquiry (Claim Check: the bytes stay in the journal).
 *
 * @param part which part of the raw input it is, counted from 0 in the order in which its format lists them
 * @param fileName as the sender called it, without any path
 * @param contentType as the sender declared it; never to be trusted
 * @param sizeBytes length of the decoded content
 */
public record Attachment(int part, @Nullable String fileName, @Nullable String contentType, long sizeBytes) {}
