package io.tributary.routes.gateway;

import jakarta.jms.JMSException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;

/** The broker is there and has said no to what was sent, such as to a queue that is full or forbidden; of that transaction it has nothing. */
class BrokerRefusedException extends BrokerUnavailableException {
    private static final long serialVersionUID = 1;

    private static final Set<ActiveMQExceptionType> REFUSALS = EnumSet.of(
            ActiveMQExceptionType.ADDRESS_FULL,
            ActiveMQExceptionType.ADDRESS_DOES_NOT_EXIST,
            ActiveMQExceptionType.QUEUE_DOES_NOT_EXIST,
            ActiveMQExceptionType.SECURITY_EXCEPTION,
            ActiveMQExceptionType.TRANSACTION_ROLLED_BACK);

    BrokerRefusedException(JMSException refusal) {
        super("The message broker refuses it; nothing was accepted", refusal);
    }

    /** Whether a failure is the broker's own word, and not one after which nobody knows what it has. */
    static boolean isRefusal(JMSException failure) {
        return failure.getCause() instanceof ActiveMQException cause && REFUSALS.contains(cause.getType());
    }
}
