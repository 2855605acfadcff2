package io.tributary.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.consent.ConsentRule;
import io.tributary.canonical.consent.ConsentRule.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConsentRuleTest {
    private static final Instant START = Instant.parse("2026-11-16T10:00:00Z");

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false))
                .as((receipt, granted, second, known) -> act(receipt, granted, second, known))
                .list()
                .ofMaxSize(5);
    }

    @Test
    void the_latest_act_holds() {
        assertThat(granted(act(1, false, 1, true), act(2, true, 2, true))).isTrue();
        assertThat(granted(act(1, true, 1, true), act(2, false, 2, true))).isFalse();
        assertThat(granted(act(1, true, 1, true), act(2, false, 2, true), act(3, true, 3, true)))
                .isTrue();
    }

    @Test
    void nothing_said_is_nothing_granted() {
        assertThat(ConsentRule.isGranted(List.of())).isFalse();
        assertThat(ConsentRule.deciding(List.of())).isEmpty();
        assertThat(granted(act(1, true, 1, false))).isTrue();
    }

    @Test
    void contradicting_acts_of_the_same_moment_mean_no() {
        assertThat(granted(act(1, true, 1, true), act(2, false, 1, true))).isFalse();
        assertThat(granted(act(1, true, 1, false), act(1, false, 1, false))).isFalse();
    }

    @Test
    void a_grant_of_unknown_time_does_not_outweigh_a_refusal_from_another_message() {
        assertThat(granted(act(1, false, 1, true), act(2, true, 2, false))).isFalse();
        assertThat(granted(act(1, false, 1, false), act(2, true, 2, false))).isFalse();
        assertThat(granted(act(1, false, 1, true), act(1, true, 2, false))).isTrue();
    }

    @Test
    void a_refusal_of_unknown_time_was_made_before_it_was_received() {
        assertThat(granted(act(1, false, 1, false), act(2, true, 2, true))).isTrue();
        assertThat(granted(act(1, false, 2, false), act(2, true, 1, true))).isFalse();
    }

    @Test
    void what_decides_is_the_latest_act_of_those_that_say_so() {
        Act later = act(2, false, 2, true);
        assertThat(ConsentRule.deciding(List.of(act(1, false, 1, true), later, act(3, true, 2, true))))
                .contains(later);
        Act grant = act(4, true, 4, true);
        assertThat(ConsentRule.deciding(List.of(later, act(3, true, 3, true), grant)))
                .contains(grant);
    }

    @Property(tries = 2000)
    void the_order_in_which_acts_come_does_not_matter(@ForAll("acts") List<Act> acts, @ForAll Random random) {
        List<Act> shuffled = new ArrayList<>(acts);
        Collections.shuffle(shuffled, random);

        assertThat(ConsentRule.isGranted(shuffled)).isEqualTo(ConsentRule.isGranted(acts));
    }

    @Property(tries = 2000)
    void a_merge_never_grants_what_neither_of_the_two_had_granted(
            @ForAll("acts") List<Act> left, @ForAll("acts") List<Act> right) {
        List<Act> merged = Stream.concat(left.stream(), right.stream()).toList();

        if (!ConsentRule.isGranted(left) && !ConsentRule.isGranted(right)) {
            assertThat(ConsentRule.isGranted(merged)).isFalse();
        }
    }

    @Property(tries = 2000)
    void no_grant_outweighs_a_refusal_that_is_as_late_or_later(@ForAll("acts") List<Act> acts) {
        ConsentRule.deciding(acts).filter(Act::granted).ifPresent(grant -> assertThat(acts)
                .filteredOn(act -> !act.granted())
                .allMatch(refusal -> refusal.occurredAt().isBefore(grant.occurredAt())));
    }

    @Property(tries = 2000)
    void one_more_refusal_never_grants_anything(@ForAll("acts") List<Act> acts) {
        List<Act> more = new ArrayList<>(acts);
        more.add(act(9, false, 2, true));

        assertThat(ConsentRule.isGranted(more) && !ConsentRule.isGranted(acts)).isFalse();
    }

    private static boolean granted(Act... acts) {
        return ConsentRule.isGranted(List.of(acts));
    }

    private static Act act(long receipt, boolean granted, int second, boolean known) {
        return new Act(Long.toString(receipt), granted, START.plusSeconds(second), known);
    }
}
