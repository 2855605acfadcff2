package io.tributary.operations;

import org.jdbi.v3.core.mapper.Nested;

/**
 * Where an attachment's bytes are (Claim Check).
 *
 * @param partNo which part of the raw input
 * @param input the raw input that it came with
 */
public record AttachmentOrigin(int partNo, @Nested RawInput input) {}
