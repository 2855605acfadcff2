package io.tributary.bench.peer.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tributary.bench.intake.traffic.Form;
import io.tributary.bench.process.Parent;
import io.tributary.canonical.IntakeQueues;
import io.tributary.persistence.VendorDataSource;
import io.tributary.routes.gateway.EnvelopeMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.main.Main;
import org.springframework.jms.connection.CachingConnectionFactory;

/**
 * The process of the peer. Its pool has a connection for every consumer, so that nobody waits for one; the connections have the hub's own
 * settings (batches rewritten to INSERTs of many rows, statements prepared on the server, plans as the hub wants them for growing tables),
 * and auto-commit is off in the pool, so that taking a connection costs no round-trip.
 */
public final class PeerMain {
    private PeerMain() {}

    /** Runs until standard input ends. */
    public static void main(String... arguments) throws Exception {
        Parent parent = new Parent();
        Properties settings = parent.settings();
        int consumers = Integer.parseInt(settings.getProperty("consumers"));
        int batch = Integer.parseInt(settings.getProperty("batch"));
        ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory(
                settings.getProperty("broker.url"),
                settings.getProperty("broker.user"),
                settings.getProperty("broker.password"));
        try (HikariDataSource pool = pool(settings, 2 * consumers + 4)) {
            Transactions transactions = new Transactions(pool);
            FormWork work = new FormWork(new PeerIds(pool));
            Relay relay = new Relay(broker, transactions);
            Thread relaying = new Thread(relay, "relay");
            relaying.start();
            if (batch <= 1) {
                oneByOne(parent, broker, new PeerRoutes(transactions, work, consumers), consumers);
            } else {
                inBatches(parent, broker, transactions, work, consumers, batch);
            }
            relay.stop();
            relaying.join();
        }
        System.exit(0);
    }

    static HikariDataSource pool(Properties settings, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new VendorDataSource(
                settings.getProperty("db.url"),
                settings.getProperty("db.user"),
                settings.getProperty("db.password"),
                ""));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    private static void oneByOne(Parent parent, ActiveMQConnectionFactory broker, PeerRoutes routes, int consumers)
            throws Exception {
        CachingConnectionFactory sessions = new CachingConnectionFactory(broker);
        sessions.setSessionCacheSize(2 * consumers);
        sessions.setCacheConsumers(false); // the listener containers keep their own
        JmsComponent jms = JmsComponent.jmsComponent(sessions);
        Main camel = new Main();
        camel.configure().setName("peer");
        camel.bind("jms", jms);
        camel.configure().addRoutesBuilder(routes);
        camel.start();
        parent.obey(order -> "unknown: " + order);
        camel.stop();
        sessions.destroy();
    }

    private static void inBatches(
            Parent parent,
            ActiveMQConnectionFactory broker,
            Transactions transactions,
            FormWork work,
            int consumers,
            int batch)
            throws Exception {
        List<BatchLoop<?>> loops = new ArrayList<>();
        for (int i = 0; i < consumers; i++) {
            loops.add(new BatchLoop<>(
                    broker,
                    Form.QUEUE,
                    batch,
                    EnvelopeMessages::read,
                    transactions,
                    work::applyAll,
                    (database, one) -> work.applyOne(database, one.get(0))));
        }
        loops.add(new BatchLoop<Row>(
                broker, IntakeQueues.ACCEPTED, batch, NoteWork::read, transactions, NoteWork::apply, NoteWork::apply));
        List<Thread> threads = new ArrayList<>();
        loops.forEach(loop -> threads.add(new Thread(loop, "batches")));
        threads.forEach(Thread::start);
        parent.obey(order -> "unknown: " + order);
        loops.forEach(BatchLoop::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
