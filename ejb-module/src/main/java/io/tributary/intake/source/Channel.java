package io.tributary.intake.source;

import io.tributary.canonical.IntakeQueues;

/**
 * The ways by which input reaches the hub, each with a durable queue for what no enabled source of it stands for: messages of sources that
 * nobody configured, and those that an earlier version left there. What comes of an enabled source waits in {@link Source#queue()}.
 */
public enum Channel {
    WEBFORM(IntakeQueues.WEBFORM),
    EMAIL(IntakeQueues.EMAIL),
    BILLING(IntakeQueues.BILLING),
    SOCIAL(IntakeQueues.SOCIAL),
    TABLE(IntakeQueues.TABLE),
    JMS(IntakeQueues.JMS);

    private final String queue;

    Channel(String queue) {
        this.queue = queue;
    }

    /** Name of the JMS queue for messages of no enabled source. */
    public String queue() {
        return queue;
    }
}
