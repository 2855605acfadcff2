package io.tributary.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedRowsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");

    private record Row(long id, String name, Instant asOf) {
        Row inPlaceOf(Row before) {
            return new Row(before.id, name, asOf);
        }
    }

    private final ChangedRows<Row> rows = new ChangedRows<>(Row::id, Row::name);

    @Test
    void what_is_loaded_and_put_again_unchanged_costs_nothing() {
        Row stored = new Row(1, "a", MONDAY);
        rows.load(List.of(stored));
        rows.put(stored);

        rows.write(
                made -> assertThat(made).isNull(),
                changed -> {
                    throw new AssertionError("nothing has changed");
                },
                "a row");
    }

    @Test
    void what_was_made_here_is_inserted_once_as_it_is_in_the_end() {
        rows.put(new Row(1, "a", MONDAY));
        rows.put(new Row(1, "a", TUESDAY));

        assertThat(rows.made()).containsExactly(new Row(1, "a", TUESDAY));
        assertThat(rows.changed()).isEmpty();
    }

    @Test
    void rows_are_updated_in_ascending_order() {
        rows.load(List.of(new Row(9, "b", MONDAY), new Row(3, "a", MONDAY)));
        rows.put(new Row(9, "b", TUESDAY));
        rows.put(new Row(3, "a", TUESDAY));
        List<Long> updated = new ArrayList<>();

        rows.write(
                made -> {},
                changed -> {
                    changed.forEach(row -> updated.add(row.id()));
                    return new int[] {1, 1};
                },
                "a row");

        assertThat(updated).containsExactly(3L, 9L);
    }

    @Test
    void the_most_recent_word_counts_whatever_comes_last() {
        rows.load(List.of(new Row(1, "a", TUESDAY)));

        Row older = new Row(2, "a", MONDAY);
        rows.putMostRecent(older, Row::asOf, older::inPlaceOf);
        assertThat(rows.of("a")).containsExactly(new Row(1, "a", TUESDAY));

        Row newer = new Row(3, "a", TUESDAY.plusSeconds(1));
        rows.putMostRecent(newer, Row::asOf, newer::inPlaceOf);
        assertThat(rows.changed()).containsExactly(new Row(1, "a", TUESDAY.plusSeconds(1)));
        assertThat(rows.made()).isEmpty();
    }

    @Test
    void a_row_that_somebody_else_has_changed_is_a_lost_race() {
        rows.load(List.of(new Row(1, "a", MONDAY)));
        rows.put(new Row(1, "a", TUESDAY));

        assertThatThrownBy(() -> rows.write(made -> {}, changed -> new int[] {0}, "a row"))
                .isInstanceOf(LostRaceException.class)
                .hasMessageContaining("a row");
    }
}
