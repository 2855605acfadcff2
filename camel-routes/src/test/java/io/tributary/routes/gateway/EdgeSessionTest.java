package io.tributary.routes.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.canonical.Envelope;
import io.tributary.canonical.IntakeQueues;
import io.tributary.routes.operations.BrokerInMemory;
import jakarta.jms.Connection;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EdgeSessionTest {
    private static final String FULL = IntakeQueues.BILLING;
    private static final String FREE = IntakeQueues.WEBFORM;

    @RegisterExtension
    final BrokerInMemory broker = new BrokerInMemory();

    @Test
    void a_group_with_something_for_a_queue_that_is_full_is_refused_as_a_whole_and_the_others_go_without_it()
            throws JMSException {
        broker.fill(FULL);
        try (Connection connection = broker.connections().createConnection()) {
            new EdgeSession(connection).send(List.of(acceptance(FULL, "fills it")));

            assertThatThrownBy(() -> new EdgeSession(connection)
                            .send(List.of(acceptance(FREE, "neighbour"), acceptance(FULL, "one more"))))
                    .isInstanceOf(BrokerRefusedException.class)
                    .hasMessageContaining("nothing was accepted");
            assertThat(waiting(FREE)).isZero();

            new EdgeSession(connection).send(List.of(acceptance(FREE, "neighbour")));
            assertThat(waiting(FREE)).isOne();
            assertThat(waiting(FULL)).isOne();
        }
    }

    @Test
    void of_a_broker_that_is_gone_nobody_knows_what_it_has() throws Exception {
        Connection connection = broker.connections().createConnection();
        EdgeSession session = new EdgeSession(connection);
        connection.close();

        assertThatThrownBy(() -> session.send(List.of(acceptance(FREE, "late"))))
                .isInstanceOf(JMSException.class);
    }

    private int waiting(String queue) throws JMSException {
        try (JMSContext context = broker.connections().createContext()) {
            return Collections.list(
                            context.createBrowser(context.createQueue(queue)).getEnumeration())
                    .size();
        }
    }

    private static Acceptance acceptance(String queue, String key) {
        Envelope envelope =
                new Envelope("website", key, "trace-" + key, Instant.EPOCH, null, null, new byte[] {1}, null);
        return new Acceptance(queue, List.of(envelope), true);
    }
}
