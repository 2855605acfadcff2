package io.tributary.bench.intake.traffic;

import io.tributary.canonical.IntakeQueues;

/**
 * A contact form as a browser sends it.
 *
 * @param key what the page put into its hidden key field
 * @param body the form, URL-encoded
 */
@SuppressWarnings("ArrayRecordComponent") // bytes for the wire, written once
public record Form(String key, byte[] body) {
    /** Media type of the body. */
    public static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

    /** Name of the source, as in the shipped {@code config/sources}. */
    public static final String SOURCE = "website";

    /** Where the edge puts what this source sends. */
    public static final String QUEUE = IntakeQueues.ofSource(SOURCE);
}
