package io.tributary.routes.operations;

import io.tributary.canonical.IntakeQueues;
import java.util.List;

/** The queues that operators ask about. */
final class ManagedQueues {
    /** Where messages wait for their transaction. */
    static final List<String> INTAKE = List.of(
            IntakeQueues.WEBFORM,
            IntakeQueues.EMAIL,
            IntakeQueues.BILLING,
            IntakeQueues.SOCIAL,
            IntakeQueues.SOCIAL_FETCH,
            IntakeQueues.TABLE,
            IntakeQueues.JMS);

    static final List<String> ALL = List.of(
            IntakeQueues.WEBFORM,
            IntakeQueues.EMAIL,
            IntakeQueues.BILLING,
            IntakeQueues.SOCIAL,
            IntakeQueues.SOCIAL_FETCH,
            IntakeQueues.TABLE,
            IntakeQueues.JMS,
            IntakeQueues.ACCEPTED,
            IntakeQueues.DEAD);

    private ManagedQueues() {}
}
