package io.tributary.intake.format;

import org.jspecify.annotations.Nullable;

/**
 * One record of a delivery, before it has an envelope.
 *
 * @param key the source's own id of it, or a hash of what makes it the same record; at most
 *     {@link io.tributary.canonical.Envelope#MAX_KEY_LENGTH} characters
 * @param body raw bytes, from which {@link RecordFormat#read} must be able to read it again without the rest of the delivery
 * @param contentType media type of the body
 * @param fileName file that it came from
 */
@SuppressWarnings("ArrayRecordComponent") // see Envelope
public record RawRecord(String key, byte[] body, @Nullable String contentType, @Nullable String fileName) {}
