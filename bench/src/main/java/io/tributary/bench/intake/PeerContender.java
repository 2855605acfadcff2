package io.tributary.bench.intake;

import io.tributary.bench.broker.BenchBroker;
import io.tributary.bench.database.BenchServer;
import io.tributary.bench.peer.intake.PeerMain;
import io.tributary.bench.process.JavaChild;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The peer in a JVM of its own, with the options that the hub's JVM is given. */
public final class PeerContender implements Contender {
    private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final String name;
    private final JavaChild process;

    /**
     * Starts it.
     *
     * @param batch messages in a transaction; 1 for a transaction each
     */
    public PeerContender(String name, BenchServer server, BenchBroker broker, int consumers, int batch, Path log) {
        this.name = name;
        Properties settings = new Properties();
        settings.setProperty("db.url", server.access().url());
        settings.setProperty("db.user", server.access().user());
        settings.setProperty("db.password", server.access().password());
        settings.setProperty("broker.url", broker.url());
        settings.setProperty("broker.user", broker.user());
        settings.setProperty("broker.password", broker.password());
        settings.setProperty("consumers", Integer.toString(consumers));
        settings.setProperty("batch", Integer.toString(batch));
        process = new JavaChild(PeerMain.class, OPTIONS, settings, log);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Long> processorMillis() {
        return Map.of("peer", process.processorTime().milliseconds());
    }

    @Override
    public void close() {
        process.close();
    }
}
