package io.tributary.routes.social;

import io.tributary.canonical.IntakeQueues;
import io.tributary.routes.ChannelAdapter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Content Enricher: fetches the leads that Meta's webhook only names, between two queues and outside of any database transaction. When
 * the Graph API cannot answer now, the message goes back to the broker and comes again after its redelivery delay.
 */
@Dependent
public class LeadFetchRoute extends ChannelAdapter {
    @Inject
    private LeadFetch fetch;

    @Override
    protected void adapt() {
        from("jms:queue:" + IntakeQueues.SOCIAL_FETCH + "?mapJmsMessage=false&concurrentConsumers=2")
                .routeId("social-fetch")
                .routeDescription("Fetches leads from the Graph API")
                .process(fetch);
    }
}
