package io.tributary.bench.broker;

import io.tributary.bench.database.ProcessorTime;
import io.tributary.bench.process.JavaChild;
import io.tributary.launcher.settings.Ports;
import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The broker's process, and the way to it. */
public final class BenchBroker implements AutoCloseable {
    /** What the launcher, in which it lives otherwise, is given. */
    private static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC");

    private static final String USER = "bench";

    private final String url;
    private final String password = UUID.randomUUID().toString();
    private final JavaChild process;

    /** Starts it with its journal in this folder. */
    public BenchBroker(Path folder) {
        int port = Ports.free();
        url = "tcp://127.0.0.1:" + port;
        Properties settings = new Properties();
        settings.setProperty("folder", folder.toString());
        settings.setProperty("port", Integer.toString(port));
        settings.setProperty("user", USER);
        settings.setProperty("password", password);
        process = new JavaChild(BrokerMain.class, OPTIONS, settings, folder.resolve("broker.log"));
    }

    /** Connections of the kind that the hub uses. */
    public ActiveMQConnectionFactory connections() {
        return new ActiveMQConnectionFactory(url, USER, password);
    }

    /** Its queues, for whoever holds them back and counts them. */
    public QueueControl queues() throws JMSException {
        return new QueueControl(connections());
    }

    /** Where it answers. */
    public String url() {
        return url;
    }

    /** The only account. */
    public String user() {
        return USER;
    }

    /** Its password. */
    public String password() {
        return password;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Processor time that it has used. */
    public ProcessorTime processorTime() {
        return process.processorTime();
    }

    @Override
    public void close() {
        process.close();
    }
}
