package io.tributary.intake.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.sales.Task;
import io.tributary.intake.Application;
import io.tributary.intake.format.ASource;
import io.tributary.intake.shape.NumberedBatch.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberedBatchTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");
    private static final String SOURCE = ASource.json().name();

    private final AtomicLong ids = new AtomicLong(100);

    @Test
    void what_nobody_knows_is_new() {
        NumberedBatch<Task> batch = batch();

        Kept<Task> kept = add(batch, "T-1", TUESDAY, 7L).orElseThrow();

        assertThat(kept.isNew()).isTrue();
        assertThat(batch.inserts()).containsExactly(kept);
        assertThat(batch.updates()).isEmpty();
        assertThat(kept.row()).isEqualTo(new Numbered(101, 7L, 1, SOURCE, "T-1", TUESDAY, NOW));
    }

    @Test
    void a_newer_state_changes_the_row_that_stands() {
        NumberedBatch<Task> batch = batch(standing(5, "T-1", MONDAY));

        Kept<Task> kept = add(batch, "T-1", TUESDAY, 7L).orElseThrow();

        assertThat(kept.isNew()).isFalse();
        assertThat(kept.row().id()).isEqualTo(5);
        assertThat(batch.inserts()).isEmpty();
        assertThat(batch.updates()).containsExactly(kept);
    }

    @Test
    void an_older_state_changes_nothing() {
        NumberedBatch<Task> batch = batch(standing(5, "T-1", WEDNESDAY));

        assertThat(add(batch, "T-1", TUESDAY, 7L)).isEmpty();
        assertThat(batch.updates()).isEmpty();
    }

    @Test
    void of_two_states_of_the_same_moment_the_later_message_counts() {
        NumberedBatch<Task> batch = batch(standing(5, "T-1", TUESDAY));

        assertThat(add(batch, "T-1", TUESDAY, 7L)).isPresent();
    }

    @Test
    void a_number_that_comes_often_is_one_row_in_its_most_recent_state() {
        NumberedBatch<Task> batch = batch();

        add(batch, "T-1", TUESDAY, 7L);
        Kept<Task> last = add(batch, "T-1", WEDNESDAY, null).orElseThrow();
        Optional<Kept<Task>> late = add(batch, "T-1", MONDAY, 8L);

        assertThat(late).isEmpty();
        assertThat(last.isNew()).isFalse();
        assertThat(batch.inserts()).containsExactly(last);
        assertThat(batch.updates()).isEmpty();
        assertThat(last.row().customerId())
                .as("the customer who was named before")
                .isEqualTo(7L);
    }

    @Test
    void the_same_number_of_another_source_is_another_record() {
        NumberedBatch<Task> batch = batch(new Standing(5, null, "elsewhere", "T-1", WEDNESDAY, NOW, "intake"));

        assertThat(add(batch, "T-1", TUESDAY, 7L).orElseThrow().isNew()).isTrue();
    }

    @Test
    void a_customer_who_is_not_named_stays() {
        NumberedBatch<Task> batch = batch(new Standing(5, 42L, SOURCE, "T-1", MONDAY, MONDAY, "intake"));

        assertThat(add(batch, "T-1", TUESDAY, null).orElseThrow().row().customerId())
                .isEqualTo(42L);
    }

    @Test
    void an_older_state_still_says_whose_it_is_where_nobody_has() {
        NumberedBatch<Task> batch = batch(standing(5, "T-1", WEDNESDAY));

        assertThat(add(batch, "T-1", TUESDAY, 7L)).isEmpty();

        assertThat(batch.owners()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(5);
            assertThat(row.customerId()).isEqualTo(7L);
        });
    }

    @Test
    void an_older_state_takes_nobody_his_own() {
        NumberedBatch<Task> batch = batch(new Standing(5, 42L, SOURCE, "T-1", WEDNESDAY, WEDNESDAY, "intake"));

        add(batch, "T-1", TUESDAY, 7L);

        assertThat(batch.owners()).isEmpty();
    }

    @Test
    void a_change_of_another_system_stands_until_there_is_newer_knowledge() {
        Standing changed = new Standing(5, null, SOURCE, "T-1", MONDAY, TUESDAY, "erp");

        assertThat(add(batch(changed), "T-1", MONDAY.plusSeconds(60), null)).isEmpty();
        assertThat(add(batch(changed), "T-1", WEDNESDAY, null)).isPresent();
    }

    @Test
    void a_state_without_a_moment_is_of_when_it_was_received() {
        assertThat(add(batch(), "T-1", null, null).orElseThrow().row().asOf()).isEqualTo(NOW);
    }

    private NumberedBatch<Task> batch(Standing... known) {
        return new NumberedBatch<>(List.of(known), ids::incrementAndGet, NOW);
    }

    private static Standing standing(long id, String number, Instant asOf) {
        return new Standing(id, null, SOURCE, number, asOf, asOf, "intake");
    }

    private static Optional<Kept<Task>> add(
            NumberedBatch<Task> batch, String number, @Nullable Instant asOf, @Nullable Long customer) {
        Task task = new Task(number, "Call back", null, null, Task.Priority.NORMAL, Task.State.OPEN, null, null, asOf);
        return batch.add(new Application<>(1, customer, ASource.json(), "key", NOW, task), number, asOf);
    }
}
