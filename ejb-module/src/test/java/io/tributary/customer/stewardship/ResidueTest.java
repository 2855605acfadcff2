package io.tributary.customer.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.customer.stewardship.StewardAct.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResidueTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void of_a_merge_of_two_nothing_is_left_when_they_are_parted() {
        List<ProfilePair> pairs = ProfilePair.joining(Set.of(1L, 4L), Set.of(2L, 3L));

        assertThat(Residue.of(act(1, 2L), pairs, List.of(Set.of(1L, 4L), Set.of(2L, 3L))))
                .isEmpty();
    }

    @Test
    void who_was_merged_into_both_stays_with_the_one_that_is_not_taken_out() {
        List<ProfilePair> both = ProfilePair.joining(Set.of(1L, 2L), Set.of(3L)); // 2 was merged into 1 before

        assertThat(Residue.of(act(1, 3L), both, List.of(Set.of(2L), Set.of(1L, 3L))))
                .containsExactly(Set.of(1L, 3L));
        assertThat(Residue.of(act(1, 3L), both, List.of(Set.of(1L), Set.of(2L, 3L))))
                .containsExactly(Set.of(2L, 3L));
    }

    @Test
    void what_was_confirmed_as_a_whole_stays_confirmed_in_parts() {
        List<ProfilePair> whole = ProfilePair.together(Set.of(1L, 2L, 3L, 4L));

        assertThat(Residue.of(act(1, null), whole, List.of(Set.of(1L, 2L), Set.of(3L, 4L))))
                .containsExactly(Set.of(1L, 2L), Set.of(3L, 4L));
        assertThat(Residue.of(act(1, null), whole, List.of(Set.of(1L, 2L, 3L), Set.of(4L))))
                .containsExactly(Set.of(1L, 2L, 3L));
    }

    private static StewardAct act(long customer, @Nullable Long other) {
        return StewardAct.made(9, Kind.MERGE, customer, other, new Grounds("anna", "known to be one"), NOON);
    }
}
