package io.tributary.bench.intake;

import io.tributary.bench.broker.BenchBroker;
import io.tributary.bench.database.BenchServer;
import io.tributary.bench.intake.traffic.Form;
import io.tributary.bench.intake.traffic.Forms;
import io.tributary.bench.process.Closing;
import io.tributary.launcher.settings.FileTrees;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all contenders share: one broker, one database, the same forms. Each visit of a contender begins with empty tables and a new process,
 * warms up with forms of the same kind, and ends with the process, so that none is in another's way.
 */
public final class Arena implements AutoCloseable {
    private static final long SEED = 52_026;

    private final Closing closing = new Closing();
    private final Path folder;
    private final Path distribution;
    private final Path config;
    private final BenchServer server;
    private final BenchBroker broker;
    private final Tables tables;
    private final Drain drain;
    private int hubs;

    /**
     * Starts broker and database.
     *
     * @param folder for all that is kept meanwhile; emptied before
     * @param distribution the hub that is measured
     * @param config the hub's configuration, with the scripts of the tables
     */
    public Arena(Path folder, Path distribution, Path config) throws IOException, SQLException {
        this.folder = folder.toAbsolutePath();
        this.distribution = distribution.toAbsolutePath();
        this.config = config.toAbsolutePath();
        Path data = this.folder.resolve("data");
        FileTrees.delete(data);
        Files.createDirectories(data);
        try {
            server = closing.add(new BenchServer(data, this.folder.resolve("cache"), config));
            broker = closing.add(new BenchBroker(data.resolve("broker")));
            tables = closing.add(new Tables(server));
        } catch (RuntimeException | SQLException e) {
            closing.close();
            throw e;
        }
        drain = new Drain(server, broker, tables);
    }

    /**
     * What a visit brought.
     *
     * @param contender who
     * @param result of the measured forms
     * @param rows by table at the end, those of the warm-up among them
     */
    public record Visit(String contender, Drain.Result result, Map<String, Long> rows) {}

    /** How a contender is started. */
    public interface Start {
        /** Starts it. */
        Contender contender() throws SQLException;
    }

    /** Drains warm-up and measured forms with a contender that takes them from the queue. */
    public Visit visit(int run, int warmUp, int messages, Start start) throws JMSException, SQLException {
        Forms forms = new Forms(seed(run));
        tables.empty();
        Contender contender = closing.add(start.contender());
        try {
            drain.measure(contender, forms.next(warmUp), 0);
            Drain.Result result = drain.measure(contender, forms.next(messages), warmUp);
            return new Visit(contender.name(), result, tables.rows());
        } finally {
            closing.end(contender);
        }
    }

    /** The same statements without broker and program. */
    public Visit ceiling(int run, int warmUp, int messages, int threads) throws SQLException {
        tables.empty();
        CeilingContender ceiling = closing.add(new CeilingContender(
                server, tables, threads, seed(run), warmUp, messages, folder.resolve("ceiling.log")));
        try {
            Drain.Result result = ceiling.measure();
            return new Visit(ceiling.name(), result, tables.rows());
        } finally {
            closing.end(ceiling);
        }
    }

    /** The hub with this broker and this database, everything else as shipped. */
    public HubContender hub() {
        return hub(config);
    }

    /** The same with another configuration. */
    public HubContender hub(Path otherConfig) {
        Map<String, String> properties = new HashMap<>();
        properties.put("tributary.db.url", server.access().url());
        properties.put("tributary.db.user", server.access().user());
        properties.put("tributary.db.password", server.access().password());
        properties.put("tributary.broker.url", broker.url());
        properties.put("tributary.broker.user", broker.user());
        properties.put("tributary.broker.password", broker.password());
        return new HubContender(distribution, otherConfig, data("hub-" + hubs++), properties);
    }

    /** The hub with all that it brings, in a new data folder or in one that is there. */
    public HubContender wholeHub(Path otherConfig, Path data) {
        return new HubContender(distribution, otherConfig, data, Map.of());
    }

    /** The peer. */
    public PeerContender peer(String name, int consumers, int batch) {
        return new PeerContender(name, server, broker, consumers, batch, folder.resolve("peer.log"));
    }

    /** A folder for data. */
    public Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    /** The configuration as shipped. */
    public Path config() {
        return config;
    }

    /** Forms of a run, from the first one on. */
    public static List<Form> forms(int run, int count) {
        return new Forms(seed(run)).next(count);
    }

    private static long seed(int run) {
        return SEED + run;
    }

    /** What is to end with the arena. */
    public Closing closing() {
        return closing;
    }

    /** The database. */
    public BenchServer server() {
        return server;
    }

    /** The broker. */
    public BenchBroker broker() {
        return broker;
    }

    /** The tables. */
    public Tables tables() {
        return tables;
    }

    /** The way to measure on them. */
    public Drain drain() {
        return drain;
    }

    @Override
    public void close() {
        closing.close();
    }
}
