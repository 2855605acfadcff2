package io.tributary.routes.operations;

import static io.tributary.canonical.EnvelopeProperties.TRACE;
import static io.tributary.canonical.IntakeQueues.DEAD;

import io.tributary.routes.gateway.BrokerUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Dead Letter Channel as operators see it. Looking changes nothing; a replay moves a letter back to the queue that it came from, in
 * one JMS transaction, with its trace, so that whatever it had done already is not done again.
 *
 * <p>Every method throws {@link BrokerUnavailableException} while the broker does not answer.
 */
@ApplicationScoped
public class DeadLetters {
    private static final long TIMEOUT_MILLIS = 2_000;

    @Inject
    private ConnectionFactory connections;

    /** For CDI. */
    public DeadLetters() {}

    DeadLetters(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Letters, oldest first. */
    public List<DeadLetter> list(int limit) {
        return call(JMSContext.AUTO_ACKNOWLEDGE, context -> browse(context, null, limit).stream()
                .map(LetterReading::letter)
                .toList());
    }

    /** One letter with its raw bytes. */
    public Optional<DeadLetterContent> find(String trace) {
        return call(JMSContext.AUTO_ACKNOWLEDGE, context -> browse(context, selector(trace), 1).stream()
                .findFirst()
                .map(LetterReading::content));
    }

    /** Moves a letter back; false if there is none of that trace, or nobody knows where it came from. */
    public boolean replay(String trace) {
        return find(trace)
                .map(content -> content.letter().queue())
                .map(queue -> call(JMSContext.SESSION_TRANSACTED, context -> move(context, trace, queue)))
                .orElse(false);
    }

    private static boolean move(JMSContext context, String trace, String queue) {
        try (JMSConsumer consumer = context.createConsumer(context.createQueue(DEAD), selector(trace))) {
            Message message = consumer.receive(TIMEOUT_MILLIS);
            if (message == null) {
                return false;
            }
            LetterReading.revive(message);
            context.createProducer().send(context.createQueue(queue), message);
            context.commit();
            return true;
        }
    }

    private static String selector(String trace) {
        return TRACE + " = '" + trace.replace("'", "''") + "'";
    }

    private static List<Message> browse(JMSContext context, @Nullable String selector, int limit) {
        List<Message> messages = new ArrayList<>();
        try (QueueBrowser browser = context.createBrowser(context.createQueue(DEAD), selector)) {
            Enumeration<?> enumeration = browser.getEnumeration();
            while (messages.size() < limit && enumeration.hasMoreElements()) {
                messages.add((Message) enumeration.nextElement());
            }
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
        return messages;
    }

    private <T> T call(int mode, Function<JMSContext, T> work) {
        try (JMSContext context = connections.createContext(mode)) {
            context.start();
            return work.apply(context);
        } catch (JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        }
    }
}
