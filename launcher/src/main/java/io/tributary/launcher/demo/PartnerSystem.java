package io.tributary.launcher.demo;

import io.tributary.canonical.IntakeQueues;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.broker.BrokerAccess;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Plays another system of the house that sends canonical JSON by JMS. */
final class PartnerSystem {
    private static final List<String> SAMPLES = List.of("canonical.json", "canonical-broken.json");

    private PartnerSystem() {}

    static int send(BrokerAccess broker) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.url());
                JMSContext context =
                        factory.createContext(broker.user(), broker.password(), JMSContext.AUTO_ACKNOWLEDGE)) {
            for (String sample : SAMPLES) {
                context.createProducer().send(context.createQueue(IntakeQueues.CANONICAL), Samples.text(sample));
            }
            return SAMPLES.size();
        } catch (JMSRuntimeException e) {
            throw new LauncherException("The broker did not take a sample: " + e.getMessage(), e);
        }
    }
}
