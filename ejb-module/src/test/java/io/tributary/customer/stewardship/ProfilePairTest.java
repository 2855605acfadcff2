package io.tributary.customer.stewardship;

import static io.tributary.customer.stewardship.ProfilePair.Kind.DIFFERENT;
import static io.tributary.customer.stewardship.ProfilePair.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfilePairTest {

    @Test
    void all_are_held_by_the_smallest() {
        assertThat(ProfilePair.together(List.of(7L, 3L, 5L)))
                .containsExactly(new ProfilePair(3, 5, SAME), new ProfilePair(3, 7, SAME));
        assertThat(ProfilePair.together(Set.of(3L))).isEmpty();
    }

    @Test
    void one_pair_joins_two_groups_whichever_is_named_first() {
        assertThat(ProfilePair.joining(Set.of(4L, 6L), Set.of(2L)))
                .containsExactlyInAnyOrder(new ProfilePair(4, 6, SAME), new ProfilePair(2, 4, SAME))
                .containsExactlyInAnyOrderElementsOf(ProfilePair.joining(Set.of(2L), Set.of(6L, 4L)));
    }

    @Test
    void everybody_in_one_group_differs_from_everybody_in_the_other() {
        assertThat(ProfilePair.apart(Set.of(1L, 4L), Set.of(2L, 3L)))
                .containsExactlyInAnyOrder(
                        new ProfilePair(1, 2, DIFFERENT),
                        new ProfilePair(1, 3, DIFFERENT),
                        new ProfilePair(2, 4, DIFFERENT),
                        new ProfilePair(3, 4, DIFFERENT));
        assertThat(new ProfilePair(2, 4, DIFFERENT).crosses(Set.of(1L, 4L), Set.of(2L, 3L)))
                .isTrue();
        assertThat(new ProfilePair(2, 3, DIFFERENT).crosses(Set.of(1L, 4L), Set.of(2L, 3L)))
                .isFalse();
    }
}
