package io.tributary.canonical;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One raw input on its way through the hub, exactly as the outside world delivered it.
 *
 * @param source name of the configured source that it came from
 * @param key the source's own id of this record; where it has none, a hash of what makes it the same record. Two envelopes with the
 *     same source and key are the same record, and only the first takes effect
 * @param trace id of this delivery, unique for each acceptance; it survives redelivery and replay
 * @param receivedAt when the hub accepted it (UTC)
 * @param contentType media type of the body as declared by the sender, {@code null} where it declared none
 * @param fileName name of the file or upload that it came from, {@code null} where there was none
 * @param body the raw bytes; neither copied nor to be changed
 * @param traceparent W3C trace context that it came with or was given, {@code null} where there is none
 */
@SuppressWarnings(
        "ArrayRecordComponent") // raw bytes travel unshared from the wire to the journal; a copy per step would only
// cost
public record Envelope(
        String source,
        String key,
        String trace,
        Instant receivedAt,
        @Nullable String contentType,
        @Nullable String fileName,
        byte[] body,
        @Nullable String traceparent) {

    /** The longest key that a receipt can hold, in characters. Longer keys are to be hashed by whoever makes them. */
    public static final int MAX_KEY_LENGTH = 200;

    /**
     * Checks the parts that everything later relies on.
     *
     * @throws IllegalArgumentException if source, key or trace is blank, or the key is too long
     */
    public Envelope {
        requireText(source, "source");
        requireText(key, "key");
        requireText(trace, "trace");
        if (key.length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException("key is longer than " + MAX_KEY_LENGTH + " characters");
        }
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(body, "body");
    }

    /** One without a trace context. */
    public Envelope(
            String source,
            String key,
            String trace,
            Instant receivedAt,
            @Nullable String contentType,
            @Nullable String fileName,
            byte[] body) {
        this(source, key, trace, receivedAt, contentType, fileName, body, null);
    }

    private static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
    }
}
