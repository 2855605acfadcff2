package io.tributary.publication;

import java.time.Instant;

/**
 * A committed event on its way to the topic.
 *
 * @param id order of publication
 * @param eventId stable id, the same each time the event is published
 * @param eventType CloudEvents type
 * @param eventSubject CloudEvents subject
 * @param eventTime when it happened (UTC)
 * @param eventContent the whole CloudEvent as JSON
 */
public record OutboxEntry(
        long id, String eventId, String eventType, String eventSubject, Instant eventTime, String eventContent) {}
