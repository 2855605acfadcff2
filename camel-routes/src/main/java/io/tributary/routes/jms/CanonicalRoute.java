package io.tributary.routes.jms;

import io.tributary.canonical.IntakeQueues;
import io.tributary.routes.ChannelAdapter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Channel Adapter for other systems that send canonical JSON to {@link IntakeQueues#CANONICAL}. Their message is acknowledged after it
 * has an envelope and is on the broker's disk again; until then a failure gives it back to the broker.
 */
@Dependent
public class CanonicalRoute extends ChannelAdapter {
    @Inject
    private CanonicalIntake intake;

    @Override
    protected void adapt() {
        from("jms:queue:" + IntakeQueues.CANONICAL)
                .routeId("jms-intake")
                .routeDescription("Gives messages of other systems an envelope")
                .process(intake);
    }
}
