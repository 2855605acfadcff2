package io.tributary.bench.intake;

import io.tributary.bench.intake.traffic.Form;
import io.tributary.bench.intake.traffic.Forms;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long it takes from acceptance to commit while forms come at half the rate that was reached, at random moments. Acceptance is the moment
 * that the edge writes into the envelope before the form goes to the broker; the commit's moment is PostgreSQL's own ({@code
 * track_commit_timestamp}, switched on for this alone), so that nobody has to look for rows meanwhile.
 */
final class LatencyStage {
    private static final int SENDERS = 64;
    private static final long SEED = 2_000;

    private final Arena arena;
    private final IntakeReport report;

    LatencyStage(Arena arena, IntakeReport report) {
        this.arena = arena;
        this.report = report;
    }

    void measure(int runs, int warmUp, int seconds, double perSecond) throws Exception {
        arena.server().asAdmin("ALTER SYSTEM SET track_commit_timestamp = on");
        arena.server().restart();
        arena.tables().reopen();
        arena.tables().empty();
        HubContender hub =
                arena.closing().add(arena.hub(OpenConfig.copy(arena.config(), arena.data("latency-config"))));
        Forms forms = new Forms(SEED);
        List<Map<String, Object>> all = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        List<Double> highs = new ArrayList<>();
        try {
            URI address = hub.url("forms/" + Form.SOURCE);
            report.progress("latency: warming up");
            new Producers(SENDERS / 4).post(address, forms.next(warmUp));
            arena.drain().await(warmUp, 0);
            int count = (int) Math.max(100, perSecond * seconds);
            for (int run = 0; run < runs; run++) {
                List<Form> due = forms.next(count);
                long before = arena.tables().decided();
                String since = now();
                List<Double> accepted = new Producers(SENDERS).postOpenLoop(address, due, perSecond);
                arena.drain().await(count, before);
                List<Double> committed = committed(since);
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("acceptToCommitMillis", percentiles(committed));
                entry.put("dueToAcceptedMillis", percentiles(accepted));
                all.add(entry);
                medians.add(Summary.percentile(committed, 0.5));
                highs.add(Summary.percentile(committed, 0.99));
                report.progress("run %d, latency at %.0f/s: %s", run + 1, perSecond, entry);
            }
        } finally {
            arena.closing().end(hub);
            arena.server().asAdmin("ALTER SYSTEM RESET track_commit_timestamp");
            arena.server().restart();
            arena.tables().reopen();
        }
        report.put("latency", Map.of("formsASecond", perSecond, "seconds", seconds, "runs", all));
        report.line("");
        report.line(
                "Acceptance to commit at %.0f forms a second (half of what was reached), %d s a run",
                perSecond, seconds);
        report.line(
                "  p50 %s ms, p99 %s ms",
                Summary.of(medians).text(1), Summary.of(highs).text(1));
        report.goal("p50, median of the runs", Summary.of(medians).median(), "ms", 25, false);
        report.goal("p99, median of the runs", Summary.of(highs).median(), "ms", 250, false);
    }

    private static Map<String, Object> percentiles(List<Double> millis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", millis.size());
        json.put("p50", Summary.percentile(millis, 0.5));
        json.put("p90", Summary.percentile(millis, 0.9));
        json.put("p99", Summary.percentile(millis, 0.99));
        json.put("max", Summary.percentile(millis, 1));
        return json;
    }

    private String now() throws SQLException {
        try (Connection connection = arena.server().admin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CAST(clock_timestamp() AT TIME ZONE 'UTC' AS TEXT)")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private List<Double> committed(String since) throws SQLException {
        List<Double> millis = new ArrayList<>();
        try (Connection connection = arena.server().admin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        SELECT EXTRACT(EPOCH FROM (pg_xact_commit_timestamp(X.XID) AT TIME ZONE 'UTC' - X.RECEIVED_AT)) * 1000
                        FROM (SELECT XMIN XID, RECEIVED_AT FROM CRM_RECEIPT UNION ALL SELECT XMIN, RECEIVED_AT FROM CRM_DUPLICATE) X
                        WHERE X.RECEIVED_AT >= TIMESTAMP '%s'"""
                                .formatted(since))) {
            while (rows.next()) {
                millis.add(rows.getDouble(1));
            }
        }
        return millis;
    }
}
