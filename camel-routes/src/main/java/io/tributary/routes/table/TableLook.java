package io.tributary.routes.table;

import io.tributary.intake.SourcePosition;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Source;
import io.tributary.logging.FailureText;
import io.tributary.routes.gateway.RoomToTake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look after another at a table: asks in portions, hands the rows to the gateway as there is room, and moves the position only after
 * the broker has them. When anything fails it goes on later from where it was, waiting longer each time; a row that is read twice has the same
 * key.
 */
final class TableLook {
    private static final Logger LOG = LoggerFactory.getLogger(TableLook.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Source source;
    private final Source.Table table;
    private final RoomToTake room;
    private final SourcePosition position;
    private final TableTroubles troubles;
    private final Clock clock;

    private @Nullable TableProgress progress;
    private @Nullable String kept;
    private boolean more;
    /** Whether a look that failed got somewhere, so that the next goes on from there. */
    private boolean resumes;

    private int failures;
    private Instant notBefore = Instant.MIN;

    TableLook(Source source, RoomToTake room, SourcePosition position, TableTroubles troubles, Clock clock) {
        this.source = source;
        this.table = Objects.requireNonNull(source.table());
        this.room = room;
        this.position = position;
        this.troubles = troubles;
        this.clock = clock;
    }

    boolean isDue() {
        return !clock.instant().isBefore(notBefore);
    }

    void begin() {
        if (progress == null) {
            kept = position.of(source.name()).orElse(null);
            progress = new TableProgress(table, kept);
        }
        if (!resumes) {
            progress.begin(clock.instant());
        }
        resumes = false;
        more = true;
    }

    boolean hasMore() {
        return more;
    }

    void ask(Exchange exchange) {
        TableQuery query = Objects.requireNonNull(progress).query();
        exchange.getMessage().setHeader("CamelJdbcParameters", query.parameters());
        exchange.getMessage().setBody(query.sql());
    }

    @SuppressWarnings("unchecked") // so says camel-jdbc's output type
    void take(Exchange exchange) {
        List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
        TableProgress reading = Objects.requireNonNull(progress);
        List<RawRecord> fresh = reading.fresh(rows);
        if (!fresh.isEmpty()) {
            room.accept(source, fresh);
        }
        more = reading.taken(rows, clock.instant());
        resumes = more;
        String reached = reading.position().orElse(null);
        if (reached != null && !reached.equals(kept)) {
            position.move(source.name(), reached);
            kept = reached;
        }
        failures = 0;
        if (troubles.end(source.name())) {
            LOG.info("{}: its table can be read again", source.name());
        }
    }

    void fail(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Duration longest = table.interval().compareTo(LONGEST_WAIT) > 0 ? table.interval() : LONGEST_WAIT;
        Duration doubled = table.interval().multipliedBy(1L << Math.min(failures++, 10));
        Duration wait = doubled.compareTo(longest) > 0 ? longest : doubled;
        Instant now = clock.instant();
        notBefore = now.plus(wait);
        more = false;
        if (troubles.begin(source.name(), now, reason(cause))) {
            LOG.warn(
                    "{}: its table cannot be read: {}",
                    source.name(),
                    cause == null ? "unknown" : FailureText.of(cause));
        }
        LOG.debug("{}: again in {}", source.name(), wait, cause);
    }

    private static String reason(@Nullable Throwable failure) {
        Throwable root = failure;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root == null ? "unknown" : String.valueOf(root.getMessage()).replaceAll("\\s+", " ");
    }
}
