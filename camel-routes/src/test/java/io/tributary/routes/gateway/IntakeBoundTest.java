package io.tributary.routes.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeBoundTest {
    private static final String QUEUE = "intake.source.website";

    private final IntakeBound bound = new IntakeBound(100);

    @Test
    void what_is_sent_between_two_measurements_counts() {
        bound.measured(Map.of(QUEUE, 60L));
        bound.sent(QUEUE, 39);
        assertThat(bound.hasRoom(QUEUE)).isTrue();

        bound.sent(QUEUE, 1);

        assertThat(bound.full()).containsExactly(QUEUE);
        assertThatThrownBy(() -> bound.require(QUEUE)).isInstanceOf(IntakeFullException.class);
    }

    @Test
    void more_is_taken_only_when_a_fifth_was_worked_off() {
        bound.measured(Map.of(QUEUE, 100L));
        bound.measured(Map.of(QUEUE, 81L));
        assertThat(bound.hasRoom(QUEUE)).isFalse();

        bound.measured(Map.of(QUEUE, 80L));

        assertThat(bound.hasRoom(QUEUE)).isTrue();
        bound.require(QUEUE);
    }

    @Test
    void a_queue_that_the_broker_does_not_name_is_empty() {
        bound.measured(Map.of(QUEUE, 100L));

        bound.measured(Map.of());

        assertThat(bound.full()).isEmpty();
    }

    @Test
    void other_queues_have_room() {
        bound.measured(Map.of(QUEUE, 100L));

        assertThat(bound.hasRoom("intake.source.shop")).isTrue();
    }
}
