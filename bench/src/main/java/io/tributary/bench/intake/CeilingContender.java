package io.tributary.bench.intake;

import io.tributary.bench.database.BenchServer;
import io.tributary.bench.peer.intake.CeilingMain;
import io.tributary.bench.process.JavaChild;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Raw JDBC in a JVM of its own. The values of its statements are in its memory, for which it gets more of it than the others. */
public final class CeilingContender implements Contender {
    private static final List<String> OPTIONS = List.of("-Xmx2g", "-XX:+UseSerialGC");

    /** What a server process used is added to the server's when it has ended. */
    private static final long BACKEND_ENDS_MILLIS = 500;

    private final BenchServer server;
    private final Tables tables;
    private final JavaChild process;
    private final int messages;

    /** Starts it; its forms are those of the seed. */
    public CeilingContender(
            BenchServer server, Tables tables, int threads, long seed, int warmUp, int messages, Path log) {
        this.server = server;
        this.tables = tables;
        this.messages = messages;
        Properties settings = new Properties();
        settings.setProperty("db.url", server.access().url());
        settings.setProperty("db.user", server.access().user());
        settings.setProperty("db.password", server.access().password());
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("seed", Long.toString(seed));
        settings.setProperty("warm-up", Integer.toString(warmUp));
        settings.setProperty("messages", Integer.toString(messages));
        process = new JavaChild(CeilingMain.class, OPTIONS, settings, log);
    }

    /** Prepares, empties the tables, warms up and measures. */
    public Drain.Result measure() throws SQLException {
        order("prepare");
        tables.empty();
        order("warm-up");
        tables.settle();
        long own = process.processorTime().milliseconds();
        long database = server.processorTime().milliseconds();
        double seconds = Long.parseLong(order("run")) / 1e9;
        Drain.pause(BACKEND_ENDS_MILLIS);
        Map<String, Long> used = new LinkedHashMap<>();
        used.put("jdbc", process.processorTime().milliseconds() - own);
        used.put("database", server.processorTime().milliseconds() - database);
        return new Drain.Result(messages, seconds, seconds, used);
    }

    private String order(String order) {
        String answer = process.ask(order);
        if (answer.startsWith("failed")) {
            throw new IllegalStateException("the ceiling " + answer);
        }
        return answer;
    }

    @Override
    public String name() {
        return "jdbc";
    }

    @Override
    public Map<String, Long> processorMillis() {
        return Map.of("jdbc", process.processorTime().milliseconds());
    }

    @Override
    public void close() {
        process.close();
    }
}
