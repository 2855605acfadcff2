package io.tributary.routes.table;

import io.tributary.intake.SourcePosition;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.routes.ChannelAdapter;
import io.tributary.routes.gateway.IntakeGateway;
import io.tributary.routes.gateway.RoomToTake;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Channel Adapter for tables of existing databases: a query is asked again and again for rows from a watermark on. The watermark moves after
 * the broker has the rows; while too much waits already nobody looks, and while the database or the broker is away nothing moves, and the
 * trouble shows in the status.
 */
@Dependent
public class TableRoute extends ChannelAdapter {
    private static final int SECONDS_PER_QUESTION = 300;

    @Inject
    private SourceCatalog sources;

    @Inject
    private IntakeGateway gateway;

    @Inject
    private RoomToTake room;

    @Inject
    private SourcePosition position;

    @Inject
    private TableTroubles troubles;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:app/jdbc/hub")
    private @Nullable DataSource own;

    @Override
    protected void adapt() {
        for (Source source : sources.enabled(Channel.TABLE)) {
            Source.Table table = Objects.requireNonNull(source.table());
            TableLook look = new TableLook(source, room, position, troubles, clock);
            getContext().getRegistry().bind("table-" + source.name(), DataSource.class, connections(table));
            from(timer(source, table))
                    .routeId("table-intake-" + source.name())
                    .routeDescription("Takes rows of " + source.name())
                    .onException(Exception.class)
                    .handled(true)
                    .process(look::fail)
                    .end()
                    .filter(exchange -> look.isDue() && gateway.hasRoom(source))
                    .process(exchange -> look.begin())
                    .loopDoWhile(exchange -> look.hasMore())
                    .process(look::ask)
                    .to(question(source, table))
                    .process(look::take)
                    .end();
        }
    }

    private DataSource connections(Source.Table table) {
        return new TolerantConnections(
                table.url() == null
                        ? Objects.requireNonNull(own)::getConnection
                        : LegacyDatabase.of(table.url(), table)::open);
    }

    private static String timer(Source source, Source.Table table) {
        return String.format(
                Locale.ROOT,
                "scheduler:table-%s?delay=%d&initialDelay=500",
                source.name(),
                table.interval().toMillis());
    }

    private static String question(Source source, Source.Table table) {
        return String.format(
                Locale.ROOT,
                "jdbc:table-%s?useHeadersAsParameters=true&outputType=SelectList&statement.queryTimeout=%d&statement.fetchSize=%d",
                source.name(),
                SECONDS_PER_QUESTION,
                table.fetch());
    }
}
