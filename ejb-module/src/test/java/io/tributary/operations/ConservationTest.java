package io.tributary.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConservationTest {
    private static final InTransit NOTHING = new InTransit(Map.of(), Map.of(), Map.of());

    @Test
    void the_books_balance_when_every_accepted_record_is_somewhere() {
        List<Count> counts = List.of(
                new Count("website", "ACCEPTED", 9),
                new Count("website", "APPLIED", 3),
                new Count("website", "DUPLICATE", 2),
                new Count("website", "QUARANTINED", 1),
                new Count("website", "DISCARDED", 1));
        InTransit transit = new InTransit(Map.of("website", 1L), Map.of("website", 1L), Map.of("website", 2L));

        assertThat(new Conservation(counts, transit).bySource(Map.of("website", "webform")))
                .containsExactly(new Balance("website", "webform", 10, 3, 2, 1, 1, 1L, 2L, 0L, true));
    }

    @Test
    void a_lost_record_is_seen() {
        List<Balance> balances =
                new Conservation(List.of(new Count("bank", "ACCEPTED", 1)), NOTHING).bySource(Map.of());

        assertThat(balances).singleElement().satisfies(balance -> {
            assertThat(balance.difference()).isEqualTo(1);
            assertThat(balance.balanced()).isFalse();
            assertThat(balance.channel()).isNull();
        });
    }

    @Test
    void two_sources_that_are_wrong_in_opposite_ways_do_not_look_right_together() {
        List<Count> counts = List.of(new Count("a", "ACCEPTED", 1), new Count("b", "APPLIED", 1));
        Balance total = Conservation.total(new Conservation(counts, NOTHING).bySource(Map.of()));

        assertThat(total.difference()).isZero();
        assertThat(total.balanced()).isFalse();
    }

    @Test
    void without_the_broker_nothing_is_claimed_about_what_only_it_knows() {
        Balance total = Conservation.total(new Conservation(List.of(new Count("a", "ACCEPTED", 1)), null)
                .bySource(Map.of("a", "webform", "idle", "email")));

        assertThat(total.accepted()).isEqualTo(1);
        assertThat(total.dead()).isNull();
        assertThat(total.inFlight()).isNull();
        assertThat(total.balanced()).isNull();
    }

    @Test
    void a_day_is_one_of_utc() {
        Period day = Period.of(LocalDate.of(2026, 11, 23));

        assertThat(day.includes(Instant.parse("2026-11-23T00:00:00Z"))).isTrue();
        assertThat(day.includes(Instant.parse("2026-11-24T00:00:00Z"))).isFalse();
        assertThat(day.limited()).isTrue();
        assertThat(Period.of(null).limited()).isFalse();
    }
}
