package io.tributary.routes.operations;

import io.tributary.canonical.EnvelopeProperties;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real broker in the test's own process, without a disk; one for each test. */
public final class BrokerInMemory implements BeforeEachCallback, AfterEachCallback {
    private static int nextServer;

    private final int server;
    private final long redeliveryDelay;
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory connections;

    /** A broker that gives messages that were handed back only much later. */
    public BrokerInMemory() {
        this(600_000);
    }

    /** A broker that gives messages that were handed back after so many milliseconds. */
    public BrokerInMemory(long redeliveryDelay) {
        this.redeliveryDelay = redeliveryDelay;
        synchronized (BrokerInMemory.class) {
            server = ++nextServer;
        }
        connections = new ActiveMQConnectionFactory("vm://" + server);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(false).setSecurityEnabled(false).setJMXManagementEnabled(false);
        configuration.addAcceptorConfiguration(
                new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", server)));
        configuration.addAddressSetting("#", new AddressSettings().setRedeliveryDelay(redeliveryDelay));
        for (String queue : ManagedQueues.ALL) {
            configuration.addQueueConfiguration(
                    QueueConfiguration.of(queue).setAddress(queue).setRoutingType(RoutingType.ANYCAST));
        }
        broker.setConfiguration(configuration).start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        connections.close();
        broker.stop();
    }

    /** Lets an address refuse messages as soon as it holds one. */
    public void fill(String address) {
        broker.getActiveMQServer()
                .getAddressSettingsRepository()
                .addMatch(
                        address,
                        new AddressSettings()
                                .setAddressFullMessagePolicy(AddressFullMessagePolicy.FAIL)
                                .setMaxSizeMessages(1));
    }

    /** Connections to it. */
    public ActiveMQConnectionFactory connections() {
        return connections;
    }

    void send(String queue, String source, String trace, Instant receivedAt) {
        send(queue, source, trace, receivedAt, Map.of());
    }

    void send(String queue, String source, String trace, Instant receivedAt, Map<String, Object> properties) {
        try (JMSContext context = connections.createContext()) {
            BytesMessage message = context.createBytesMessage();
            message.writeBytes(("body of " + trace).getBytes(StandardCharsets.UTF_8));
            message.setStringProperty(EnvelopeProperties.SOURCE, source);
            message.setStringProperty(
                    EnvelopeProperties.KEY,
                    UUID.nameUUIDFromBytes(trace.getBytes(StandardCharsets.UTF_8))
                            .toString());
            message.setStringProperty(EnvelopeProperties.TRACE, trace);
            message.setLongProperty(EnvelopeProperties.RECEIVED_AT, receivedAt.toEpochMilli());
            for (Map.Entry<String, Object> property : properties.entrySet()) {
                message.setObjectProperty(property.getKey(), property.getValue());
            }
            context.createProducer().send(context.createQueue(queue), message);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
