package io.tributary.routes.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.intake.SourcePosition;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.Source.Table.WatermarkType;
import io.tributary.routes.gateway.RoomToTake;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class TableLookTest {
    private static final Source SOURCE = new Source(
            "shop",
            Channel.TABLE,
            true,
            "row",
            "x.jsonata",
            0,
            null,
            null,
            null,
            null,
            new Source.Table(
                    null,
                    null,
                    null,
                    "SELECT ID, SEQ FROM T WHERE SEQ > :after",
                    "SEQ",
                    WatermarkType.NUMBER,
                    null,
                    List.of("ID"),
                    Duration.ofSeconds(1),
                    2,
                    Duration.ofMinutes(1)),
            null,
            null,
            null);

    private final List<String> accepted = new ArrayList<>();
    private boolean brokerIsAway;
    private final TableLook look = new TableLook(
            SOURCE,
            new RoomToTake() {
                @Override
                public void accept(Source source, List<RawRecord> records) {
                    if (brokerIsAway) {
                        throw new IllegalStateException("away");
                    }
                    records.forEach(record -> accepted.add(record.key()));
                }
            },
            new SourcePosition() {
                @Override
                public Optional<String> of(String source) {
                    return Optional.empty();
                }
            },
            new TableTroubles(),
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_look_that_failed_half_way_goes_on_from_there() {
        look.begin();
        take(1, 2);
        brokerIsAway = true;
        assertThatThrownBy(() -> take(3, 4)).hasMessage("away");
        look.fail(exchange());
        brokerIsAway = false;

        look.begin();

        assertThat(asked()).containsEntry("mark", 2L).containsEntry("key0", new BigDecimal(2));
        take(3, 4);
        take(5);
        assertThat(look.hasMore()).isFalse();
        assertThat(accepted).hasSize(5);
    }

    @Test
    void a_look_that_failed_twice_at_the_same_place_begins_anew() {
        look.begin();
        take(1, 2);
        look.fail(exchange());
        look.begin();
        asked();
        look.fail(exchange());

        look.begin();

        assertThat(asked()).doesNotContainKey("key0");
    }

    @SuppressWarnings("unchecked") // of what is bound
    private Map<String, Object> asked() {
        Exchange exchange = exchange();
        look.ask(exchange);
        return exchange.getMessage().getHeader("CamelJdbcParameters", Map.class);
    }

    private void take(int... numbers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number : numbers) {
            rows.add(Map.of("ID", new BigDecimal(number), "SEQ", new BigDecimal(number)));
        }
        Exchange exchange = exchange();
        exchange.getMessage().setBody(rows);
        look.take(exchange);
    }

    private static Exchange exchange() {
        return new DefaultExchange(new DefaultCamelContext());
    }
}
