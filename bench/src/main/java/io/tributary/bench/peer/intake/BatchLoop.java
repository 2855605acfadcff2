package io.tributary.bench.peer.intake;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * (b2) Batches made by hand: camel-jms has no batch consumer, so that the program drains a transacted session itself, up to a full batch or until
 * nothing waits, writes all in one database transaction, and commits the session. What fails is taken one by one, each in a transaction of
 * its own, since mostly somebody else was at the same key; what fails then comes again.
 *
 * @param <T> what a message is read as
 */
final class BatchLoop<T> implements Runnable {
    private static final long WAIT_MILLIS = 500;

    private final ConnectionFactory connections;
    private final String queue;
    private final int size;
    private final Reader<T> reader;
    private final Transactions transactions;
    private final Work<T> work;
    private final Work<T> alone;
    private volatile boolean stopped;

    /** Reads a message. */
    interface Reader<T> {
        T read(Message message) throws Exception;
    }

    /** Does the work of some. */
    interface Work<T> {
        void on(Database database, List<T> batch) throws SQLException;
    }

    BatchLoop(
            ConnectionFactory connections,
            String queue,
            int size,
            Reader<T> reader,
            Transactions transactions,
            Work<T> work,
            Work<T> alone) {
        this.connections = connections;
        this.queue = queue;
        this.size = size;
        this.reader = reader;
        this.transactions = transactions;
        this.work = work;
        this.alone = alone;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection connection = connections.createConnection();
                    Session session = connection.createSession(Session.SESSION_TRANSACTED);
                    MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
                connection.start();
                while (!stopped) {
                    drain(consumer);
                    session.commit();
                }
            } catch (Exception e) { // closing without commit gives the messages back
                System.err.println(queue + ": " + e);
            }
        }
    }

    private void drain(MessageConsumer consumer) throws Exception {
        List<T> batch = new ArrayList<>(size);
        for (Message message = consumer.receive(WAIT_MILLIS);
                message != null;
                message = batch.size() < size ? next(consumer) : null) {
            batch.add(reader.read(message));
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            transactions.run(database -> work.on(database, batch));
        } catch (SQLException e) {
            for (T each : batch) {
                transactions.run(database -> alone.on(database, List.of(each)));
            }
        }
    }

    private static @Nullable Message next(MessageConsumer consumer) throws JMSException {
        return consumer.receiveNoWait();
    }
}
