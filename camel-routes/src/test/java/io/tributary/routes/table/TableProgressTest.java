package io.tributary.routes.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.row.RowRecord.Unreadable;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.Source.Table.WatermarkType;
import io.tributary.routes.table.TableQuery.From;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads a table that is a list, by what {@link TableProgress} asks for. */
class TableProgressTest {
    private static final Instant NOON = Instant.parse("2026-05-07T12:00:00Z");

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> handedOver = new ArrayList<>();
    private Instant now = NOON;

    @Test
    void the_first_look_takes_everything_in_portions() {
        for (int i = 0; i < 25; i++) {
            insert(i, at(i));
        }
        look(new TableProgress(table(10), null));

        assertThat(handedOver).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void many_rows_with_the_same_watermark_do_not_stop_at_the_end_of_a_portion() {
        for (int i = 0; i < 95; i++) {
            insert(i, at(0));
        }
        TableProgress progress = new TableProgress(table(10), null);
        look(progress);

        assertThat(handedOver).hasSize(95).doesNotHaveDuplicates();
    }

    @Test
    void a_row_that_changed_again_is_another_record() {
        TableProgress progress = new TableProgress(table(10), null);
        insert(1, at(0));
        look(progress);
        rows.clear();
        insert(1, at(5));
        look(progress);

        assertThat(handedOver).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_row_that_is_committed_late_is_not_lost_and_the_others_do_not_come_twice() {
        TableProgress progress = new TableProgress(table(10), null);
        insert(1, at(0));
        insert(2, at(30));
        look(progress);
        now = now.plusSeconds(40);
        insert(3, at(10));
        look(progress);

        assertThat(handedOver).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_row_that_was_committed_while_nobody_could_look_is_not_lost() {
        TableProgress progress = new TableProgress(table(10), null);
        insert(1, at(30));
        now = now.plusSeconds(30);
        look(progress);
        insert(2, at(20));
        now = now.plusSeconds(3_600);
        look(progress);

        assertThat(handedOver).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void the_kept_position_is_old_enough_for_transactions_that_were_open() {
        TableProgress progress = new TableProgress(table(10), null);
        insert(1, at(0));
        look(progress);
        now = now.plusSeconds(61);
        insert(2, at(61));
        look(progress);
        look(progress);
        String kept = progress.position().orElseThrow();
        insert(3, at(30)); // was open when the hub ended

        TableProgress afterRestart = new TableProgress(table(10), kept);
        look(afterRestart);
        assertThat(handedOver).contains(key(3));
        assertThat(Watermark.parse(kept, WatermarkType.TIMESTAMP)).isEqualTo(new Watermark(at(0)));
    }

    @Test
    void what_is_settled_is_not_read_again() {
        TableProgress progress = new TableProgress(table(10), null);
        insert(1, at(0));
        look(progress);
        now = now.plusSeconds(61);
        look(progress);
        progress.begin(now);

        assertThat(progress.query().sql()).contains("WHERE CHANGED > :?mark\n");
        assertThat(progress.query().parameters()).containsEntry("mark", at(0));
    }

    @Test
    void days_are_read_again_since_more_rows_of_the_same_day_may_come() {
        TableProgress progress = new TableProgress(table(10), null);
        insert(1, LocalDateTime.of(2026, 5, 7, 0, 0));
        look(progress);
        now = now.plusSeconds(3_600);
        insert(2, LocalDateTime.of(2026, 5, 7, 0, 0));
        look(progress);

        assertThat(handedOver).hasSize(2);
    }

    @Test
    void a_watermark_of_the_far_future_does_not_hide_the_present() {
        TableProgress progress = new TableProgress(table(10), null);
        insert(1, LocalDateTime.of(2099, 1, 1, 0, 0, 1));
        look(progress);
        now = now.plusSeconds(90);
        look(progress);
        insert(2, at(80));
        look(progress);

        assertThat(handedOver).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void an_infinite_watermark_hides_nothing_and_stops_nothing() {
        for (OffsetDateTime infinite : List.of(OffsetDateTime.MAX, OffsetDateTime.MIN)) {
            TableProgress progress = new TableProgress(table(10), null);
            progress.begin(now);
            Map<String, Object> row = Map.of("ID", 1, "CHANGED", infinite);

            assertThat(progress.fresh(List.of(row))).hasSize(1);
            assertThat(progress.taken(List.of(row), now)).isFalse();
            assertThat(new Watermark(infinite).justBelow()).isEqualTo(new Watermark(infinite));
        }
    }

    @Test
    void a_row_with_a_column_that_cannot_be_read_is_handed_over_all_the_same() {
        insert(1, at(0));
        rows.get(0).put("NAME", new Unreadable("invalid byte sequence"));
        List<RawRecord> fresh = new TableProgress(table(10), null).fresh(rows);

        assertThat(fresh).hasSize(1);
        assertThat(new String(fresh.get(0).body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("invalid byte sequence");
    }

    @Test
    void a_result_without_the_key_column_is_refused_with_what_it_has() {
        assertThatThrownBy(() -> new TableProgress(table(10), null).fresh(List.of(Map.of("CHANGED", at(0)))))
                .hasMessageContaining("no column ID")
                .hasMessageContaining("CHANGED");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothing_is_lost_and_nothing_comes_twice_whatever_is_committed_when(long seed) {
        Random random = new Random(seed);
        TableProgress progress = new TableProgress(table(1 + random.nextInt(7)), null);
        Map<Integer, LocalDateTime> open = new HashMap<>();
        int ids = 0;
        for (int second = 0; second < 300; second++) {
            now = NOON.plusSeconds(second);
            for (int i = random.nextInt(4); i > 0; i--) {
                open.put(ids++, at(second));
            }
            int at = second;
            open.entrySet().removeIf(each -> {
                boolean commits = random.nextInt(10) == 0 || each.getValue().isBefore(at(at - 50));
                if (commits) {
                    insert(each.getKey(), each.getValue());
                }
                return commits;
            });
            if (random.nextInt(3) == 0) {
                look(progress);
            }
        }
        now = NOON.plusSeconds(305);
        open.forEach(this::insert);
        look(progress);
        look(progress);

        assertThat(handedOver).hasSize(rows.size()).doesNotHaveDuplicates();
    }

    private void look(TableProgress progress) {
        progress.begin(now);
        List<Map<String, Object>> page;
        do {
            page = answer(progress.query());
            progress.fresh(page).forEach(record -> handedOver.add(record.key()));
        } while (progress.taken(page, now));
    }

    /** What a database would answer. */
    private List<Map<String, Object>> answer(TableQuery query) {
        LocalDateTime mark = (LocalDateTime) query.parameters().get("mark");
        Integer key = (Integer) query.parameters().get("key0");
        int limit = Integer.parseInt(query.sql().replaceAll("(?s).*FETCH FIRST (\\d+) ROWS.*", "$1"));
        boolean inclusive = query.sql().contains("CHANGED >= :?mark");
        return rows.stream()
                .filter(row -> isAfter(row, mark, key, inclusive))
                .sorted(Comparator.comparing(TableProgressTest::changed).thenComparing(TableProgressTest::id))
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(
            Map<String, Object> row, @Nullable LocalDateTime mark, @Nullable Integer key, boolean inclusive) {
        if (mark == null) {
            return true;
        }
        int compared = changed(row).compareTo(mark);
        return compared > 0 || (compared == 0 && (inclusive || (key != null && id(row) > key)));
    }

    private static LocalDateTime changed(Map<String, Object> row) {
        return (LocalDateTime) Objects.requireNonNull(row.get("CHANGED"));
    }

    private static int id(Map<String, Object> row) {
        return (Integer) Objects.requireNonNull(row.get("ID"));
    }

    private void insert(int id, LocalDateTime changed) {
        Map<String, Object> row = new HashMap<>();
        row.put("ID", id);
        row.put("CHANGED", changed);
        rows.add(row);
    }

    private static String key(int id) {
        return id + "|" + at(30).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime at(int second) {
        return LocalDateTime.ofInstant(NOON, ZoneOffset.UTC).plusSeconds(second);
    }

    private static Source.Table table(int fetch) {
        return new Source.Table(
                null,
                null,
                null,
                "SELECT ID, NAME, CHANGED FROM T WHERE CHANGED >= :after;",
                "CHANGED",
                WatermarkType.TIMESTAMP,
                null,
                List.of("ID"),
                Duration.ofSeconds(1),
                fetch,
                Duration.ofMinutes(1));
    }

    @Test
    void the_query_of_a_portion_goes_on_after_the_last_row() {
        TableQuery query = TableQuery.of(table(7), new From.Row(new Watermark(at(3)), List.of(5)), 7);

        assertThat(query.sql())
                .isEqualTo(
                        """
                        SELECT * FROM (
                        SELECT ID, NAME, CHANGED FROM T WHERE CHANGED >= :?after
                        ) TRIBUTARY_ROWS
                        WHERE CHANGED > :?mark OR (CHANGED = :?mark AND (ID > :?key0 OR ID IS NULL))
                        ORDER BY CHANGED, ID
                        FETCH FIRST 7 ROWS ONLY""");
        assertThat(query.parameters())
                .containsEntry("after", at(3).minusNanos(1_000))
                .containsEntry("mark", at(3))
                .containsEntry("key0", 5);
    }
}
