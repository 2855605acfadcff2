package io.tributary.customer.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.customer.stewardship.PairExplanation.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathTest {
    private static final Step A = new Step(1, 2, "match", 0.999, null);
    private static final Step B = new Step(2, 3, "match", 0.995, null);
    private static final Step C = new Step(3, 4, "steward", null, 17L);
    private static final Step D = new Step(1, 5, "match", 0.999, null);

    @Test
    void one_profile_leads_to_another_by_the_shortest_way_in_either_direction() {
        assertThat(Path.shortest(List.of(D, C, B, A), 1, 4)).containsExactly(A, B, C);
        assertThat(Path.shortest(List.of(D, C, B, A), 4, 1)).containsExactly(C, B, A);
        assertThat(Path.shortest(List.of(A, B, new Step(1, 3, "match", 1.0, null)), 1, 3))
                .hasSize(1);
    }

    @Test
    void where_there_is_no_way_there_are_no_steps() {
        assertThat(Path.shortest(List.of(A, C), 1, 4)).isEmpty();
        assertThat(Path.shortest(List.of(), 1, 4)).isEmpty();
    }
}
