package io.tributary.bench.intake;

import io.tributary.bench.database.StatementCounts;
import io.tributary.bench.database.StatementCounts.Count;
import io.tributary.bench.intake.traffic.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements and rows for each message, as the server counts them. Not timed. */
final class StatementStage {
    private static final long SEED = 4_000;
    private static final int SHOWN = 40;

    private final Arena arena;
    private final IntakeReport report;
    private final Map<String, Object> json = new LinkedHashMap<>();

    StatementStage(Arena arena, IntakeReport report) {
        this.arena = arena;
        this.report = report;
    }

    void measure(int messages, DrainStage chosen) throws Exception {
        StatementCounts counts = arena.closing().add(new StatementCounts(arena.server()));
        try {
            arena.tables().reopen();
            report.line("");
            report.line("Statements that reach the database (%d messages)", messages);
            count(counts, messages, arena::hub);
            count(counts, messages, () -> arena.peer("peer-1", chosen.consumersOneByOne(), 1));
            count(counts, messages, () -> arena.peer("peer-batch", chosen.consumersOfBatches(), chosen.batch()));
            report.put("statements", json);
        } finally {
            arena.closing().end(counts);
            arena.tables().reopen();
        }
    }

    private void count(StatementCounts counts, int messages, Arena.Start start) throws Exception {
        Forms forms = new Forms(SEED);
        arena.tables().empty();
        Contender contender = arena.closing().add(start.contender());
        try {
            arena.drain().measure(contender, forms.next(messages), 0);
            counts.reset();
            arena.drain().measure(contender, forms.next(messages), messages);
            List<Count> all = counts.counts();
            double calls = all.stream().mapToLong(Count::calls).sum() / (double) messages;
            double rows = all.stream().mapToLong(Count::rows).sum() / (double) messages;
            report.line("  %-34s %8.2f statements, %8.2f rows a message", contender.name(), calls, rows);
            report.progress("statements: %s: %.2f statements, %.2f rows a message", contender.name(), calls, rows);
            json.put(
                    contender.name(),
                    Map.of(
                            "statementsAMessage", calls,
                            "rowsAMessage", rows,
                            "mostFrequent", all.stream().limit(SHOWN).toList()));
        } finally {
            arena.closing().end(contender);
        }
    }
}
