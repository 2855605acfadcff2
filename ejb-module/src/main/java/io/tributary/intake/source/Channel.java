package io.tributary.intake.source;

import io.tributary.canonical.IntakeQueues;

/** The ways by which input reaches the hub, each with the durable queue that holds it until it is applied. */
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

    /** Name of the JMS queue from which this channel's messages are applied. */
    public String queue() {
        return queue;
    }
}
