package io.tributary.routes.intake;

import io.tributary.canonical.EnvelopeProperties;
import io.tributary.canonical.IntakeQueues;
import io.tributary.logging.FailureText;
import io.tributary.logging.LogContext;
import io.tributary.persistence.DatabaseFailure;
import io.tributary.routes.gateway.BrokerUnavailableException;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Message Endpoint: takes batches from a queue, has them applied in one database transaction, and commits the JMS session afterwards; a
 * message that comes again meets its receipt.
 *
 * <p>When a batch fails, its tenths are taken, and so on, so that a bad message harms no other and costs little. What fails because the
 * database is away is given back and waited for, as long as it takes. What needs somebody else who cannot be asked now ({@link
 * ComeBackLaterException}) returns to the end of the queue with a growing delay. What fails for an unknown cause does so too to the end of
 * the queue with a growing delay, and after {@value #MAX_ATTEMPTS} attempts goes to {@link IntakeQueues#DEAD}.
 *
 * @param <T> what a message is read as
 */
public final class BatchConsumer<T> implements Runnable {
    static final int MAX_ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(BatchConsumer.class);
    private static final int RACES = 5;
    /** With halves, a batch with several bad messages would be applied seven times over; with tenths it is three times at most. */
    private static final int PARTS = 10;

    /** From so many in a batch on, others wait for long enough that help is worth its cost. */
    private static final int BUSY_FROM = 8;

    private static final Duration FIRST_DELAY = Duration.ofMillis(500);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_DELAY_SECONDS = 300;
    private static final int MAX_BATCH_BYTES = 16 * 1024 * 1024;

    private final String queue;
    private final Gathering gathering;
    private final BatchHandler<T> handler;
    private final ConnectionFactory connections;
    private final BooleanSupplier databaseAnswers;
    private final Pause pause;
    private final Runnable busy;

    /** Takes several messages at once; {@code databaseAnswers} tells an unknown failure from a database that is away. */
    public BatchConsumer(
            String queue,
            Gathering gathering,
            BatchHandler<T> handler,
            ConnectionFactory connections,
            BooleanSupplier databaseAnswers,
            Pause pause) {
        this(queue, gathering, handler, connections, databaseAnswers, pause, () -> {});
    }

    /** The same; {@code busy} is called after batches so large that those who wait would be served sooner by another consumer as well. */
    public BatchConsumer(
            String queue,
            Gathering gathering,
            BatchHandler<T> handler,
            ConnectionFactory connections,
            BooleanSupplier databaseAnswers,
            Pause pause,
            Runnable busy) {
        this.queue = queue;
        this.gathering = gathering;
        this.handler = handler;
        this.connections = connections;
        this.databaseAnswers = databaseAnswers;
        this.pause = pause;
        this.busy = busy;
    }

    /** A message with what it was read as. */
    private record Taken<T>(Message message, T content) {}

    @Override
    public void run() {
        Backoff backoff = new Backoff(FIRST_DELAY, LONGEST_DELAY);
        while (!pause.stopped()) {
            try {
                consumeWhile(taken -> {
                    if (taken >= Math.min(BUSY_FROM, gathering.most())) {
                        busy.run();
                    }
                    backoff.reset();
                    return true;
                });
            } catch (JMSException | RuntimeException | Error e) { // a thread that ends would leave its queue to nobody
                waitAfter(e, backoff.next());
            }
        }
    }

    /**
     * Consumes until nothing comes for half a second, or {@code stay} says no.
     *
     * @throws JMSException as all other failures: those that call for a pause; what was not applied waits in the queue
     */
    public void runWhileBusy(BooleanSupplier stay) throws JMSException {
        consumeWhile(taken -> taken > 0 && stay.getAsBoolean());
    }

    /** Takes batches with a session of its own, as long as {@code goOn} agrees to how full the last one was. */
    private void consumeWhile(IntPredicate goOn) throws JMSException {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED);
                MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            connection.start();
            while (!pause.stopped() && goOn.test(consume(session, consumer))) {
                // a batch each time
            }
        }
    }

    private void waitAfter(Throwable failure, Duration delay) {
        if (!pause.stopped()) {
            LOG.warn("{}: {}; trying again in {} ms", queue, FailureText.of(failure), delay.toMillis());
            LOG.debug("{}", queue, failure);
            pause.await(delay);
        }
    }

    /** One batch; says how full it was, in messages, whether it was messages or bytes that filled it. */
    private int consume(Session session, MessageConsumer consumer) throws JMSException {
        Message first = consumer.receive(FIRST_WAIT_MILLIS);
        if (first == null) {
            return 0;
        }
        long until = System.nanoTime() + gathering.patience().toNanos();
        List<Taken<T>> batch = new ArrayList<>();
        List<Taken<T>> suspects = new ArrayList<>();
        long bytes = 0;
        int taken = 0;
        for (Message message = first; message != null; message = next(consumer, taken, bytes, until)) {
            bytes += Failures.bodyLength(message);
            taken++;
            read(session, message, isSuspect(message) ? suspects : batch);
        }
        apply(session, batch);
        for (Taken<T> each : suspects) { // what has failed before would spoil the batch again
            applyAlone(session, each);
        }
        session.commit();
        return bytes >= MAX_BATCH_BYTES ? gathering.most() : taken;
    }

    /** What is here already, or comes soon. */
    private @Nullable Message next(MessageConsumer consumer, int taken, long bytes, long until) throws JMSException {
        return taken < gathering.most() && bytes < MAX_BATCH_BYTES
                ? consumer.receive(Math.max(1, (until - System.nanoTime()) / 1_000_000))
                : null;
    }

    private static boolean isSuspect(Message message) throws JMSException {
        return Failures.count(message, EnvelopeProperties.ATTEMPTS) > 0
                || Failures.count(message, EnvelopeProperties.PUT_OFF) > 0;
    }

    private void read(Session session, Message message, List<Taken<T>> batch) throws JMSException {
        try {
            batch.add(new Taken<>(message, handler.read(message)));
        } catch (JMSException e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            bury(session, message, e);
        }
    }

    private void apply(Session session, List<Taken<T>> batch) throws JMSException {
        if (batch.size() <= 1) {
            for (Taken<T> each : batch) {
                applyAlone(session, each);
            }
            return;
        }
        try {
            handler.apply(batch.stream().map(Taken::content).toList());
        } catch (RuntimeException | Error e) {
            LOG.info("{}: a batch of {} failed, taking it in parts: {}", queue, batch.size(), FailureText.of(e));
            if (isAway(e)) {
                throw e;
            }
            int part = (batch.size() + PARTS - 1) / PARTS;
            for (int from = 0; from < batch.size(); from += part) {
                apply(session, batch.subList(from, Math.min(batch.size(), from + part)));
            }
        }
    }

    private void applyAlone(Session session, Taken<T> taken) throws JMSException {
        for (int attempt = 1; ; attempt++) {
            try {
                handler.apply(List.of(taken.content()));
                return;
            } catch (ComeBackLaterException e) {
                comeBack(session, taken.message(), e);
                return;
            } catch (RuntimeException | Error e) { // a stack that overflows is the message's doing, too
                if (isAway(e)) {
                    throw e;
                }
                if (DatabaseFailure.of(e) != DatabaseFailure.RACE || attempt == RACES) {
                    giveBack(session, taken.message(), e);
                    return;
                }
            }
        }
    }

    /** Whether nothing can be done now: the JMS session is then closed without commit, and all messages of the batch come again. */
    private boolean isAway(Throwable failure) {
        DatabaseFailure kind = DatabaseFailure.of(failure);
        return failure instanceof BrokerUnavailableException
                || kind == DatabaseFailure.AWAY
                || (kind == DatabaseFailure.UNKNOWN && !databaseAnswers.getAsBoolean());
    }

    private void giveBack(Session session, Message message, Throwable failure) throws JMSException {
        int attempts = Failures.count(message, EnvelopeProperties.ATTEMPTS) + 1;
        try (LogContext context = Failures.context(queue, message)) {
            LOG.warn(
                    "{}: attempt {} of {} failed: {}", queue, attempts, MAX_ATTEMPTS, FailureText.of(failure), failure);
        }
        if (attempts >= MAX_ATTEMPTS) {
            bury(session, message, failure);
            return;
        }
        sendAgain(session, message, EnvelopeProperties.ATTEMPTS, attempts, Duration.ofSeconds(1L << attempts));
    }

    private void comeBack(Session session, Message message, ComeBackLaterException failure) throws JMSException {
        int times = Failures.count(message, EnvelopeProperties.PUT_OFF) + 1;
        Duration delay = Duration.ofSeconds(Math.min(1L << Math.min(times, 10), LONGEST_DELAY_SECONDS));
        try (LogContext context = Failures.context(queue, message)) {
            LOG.warn("{}: {}; again in {} s", queue, FailureText.of(failure), delay.toSeconds());
        }
        sendAgain(session, message, EnvelopeProperties.PUT_OFF, times, delay);
    }

    private void sendAgain(Session session, Message message, String property, int count, Duration delay)
            throws JMSException {
        Message again = Failures.copy(session, message);
        again.setIntProperty(property, count);
        try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
            producer.setDeliveryDelay(delay.toMillis());
            producer.send(again);
        }
    }

    private void bury(Session session, Message message, Throwable failure) throws JMSException {
        try (LogContext context = Failures.context(queue, message)) {
            LOG.error("{}: a message goes to {}: {}", queue, IntakeQueues.DEAD, FailureText.of(failure));
        }
        Message dead = Failures.copy(session, message);
        dead.setStringProperty(EnvelopeProperties.DEATH_REASON, Failures.summary(failure));
        dead.setStringProperty(EnvelopeProperties.DEATH_QUEUE, queue);
        if (!message.propertyExists(EnvelopeProperties.TRACE)) {
            dead.setStringProperty(EnvelopeProperties.TRACE, UUID.randomUUID().toString());
        }
        try (MessageProducer producer = session.createProducer(session.createQueue(IntakeQueues.DEAD))) {
            producer.send(dead);
        }
    }
}
