package io.tributary.bench.resolution;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** How long the statements take, as the client sees it. */
final class StatementTimes implements SqlLogger {
    private static final int WIDTH = 90;

    private final Map<String, Sum> sums = new ConcurrentHashMap<>();

    private record Sum(LongAdder calls, LongAdder micros) {}

    /** Listens to the statements from now on. */
    static StatementTimes of(Jdbi jdbi) {
        StatementTimes times = new StatementTimes();
        jdbi.getConfig(SqlStatements.class).setSqlLogger(times);
        return times;
    }

    @Override
    public void logAfterExecution(StatementContext context) {
        Sum sum = sums.computeIfAbsent(
                String.valueOf(context.getRawSql()), sql -> new Sum(new LongAdder(), new LongAdder()));
        sum.calls().increment();
        sum.micros().add(context.getElapsedTime(ChronoUnit.MICROS));
    }

    @Override
    public void logException(StatementContext context, SQLException e) {
        logAfterExecution(context);
    }

    String toTable(long records) {
        return sums.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Sum> each) ->
                                each.getValue().micros().sum())
                        .reversed())
                .map(each -> "%8.1f us a record  %8d calls  %s"
                        .formatted(
                                (double) each.getValue().micros().sum() / records,
                                each.getValue().calls().sum(),
                                shortened(each.getKey())))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH);
    }
}
