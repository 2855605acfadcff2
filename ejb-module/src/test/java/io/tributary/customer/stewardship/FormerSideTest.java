package io.tributary.customer.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.customer.stewardship.FormerSide.Bond;
import io.tributary.customer.stewardship.FormerSide.Member;
import io.tributary.customer.stewardship.FormerSide.Move;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FormerSideTest {
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<Bond> NONE = List.of();

    @Test
    void who_came_over_is_the_former_one_and_who_did_not_is_the_other() {
        List<Member> members = members(0, 1, 2, 3, 4);
        List<Move> moves = moves(at(10, 3, 3, 1), at(10, 4, 3, 1));

        assertThat(FormerSide.of(3, 1, members, moves, NONE)).containsExactly(3L, 4L);
        assertThat(FormerSide.of(1, 1, members, moves, NONE)).containsExactly(1L, 2L);
    }

    @Test
    void one_that_had_taken_another_in_leaves_with_it() {
        List<Member> members = members(0, 1, 2, 3);
        List<Move> moves = moves(at(10, 3, 3, 2), at(20, 2, 2, 1), at(20, 3, 2, 1));

        assertThat(FormerSide.of(2, 1, members, moves, NONE)).containsExactly(2L, 3L);
        assertThat(FormerSide.of(3, 1, members, moves, NONE)).containsExactly(3L);
    }

    @Test
    void who_was_parted_from_it_before_does_not_belong_to_it_any_more() {
        List<Member> members = members(0, 1, 2, 3);
        // 3 was part of 2, was parted from it, and was merged into 1 by itself; then 2 was
        List<Move> moves = moves(at(10, 3, 2, 3), at(20, 3, 3, 1), at(30, 2, 2, 1));

        assertThat(FormerSide.of(2, 1, members, moves, NONE)).containsExactly(2L);
        assertThat(FormerSide.of(3, 1, members, moves, NONE)).containsExactly(3L);
    }

    @Test
    void what_came_in_after_the_merge_goes_with_whom_it_resembles_most() {
        List<Member> members = List.of(
                new Member(1, START),
                new Member(2, START),
                new Member(3, START.plusSeconds(60)),
                new Member(4, START.plusSeconds(70)),
                new Member(5, START.plusSeconds(80)));
        List<Move> moves = moves(at(30, 2, 2, 1));
        List<Bond> bonds = List.of(
                new Bond(1, 3, 8), new Bond(2, 3, 12), new Bond(1, 4, 20), new Bond(3, 5, 30), new Bond(1, 5, 10));

        assertThat(FormerSide.of(2, 1, members, moves, bonds)).containsExactly(2L, 3L, 5L);
        assertThat(FormerSide.of(1, 1, members, moves, bonds)).containsExactly(1L, 4L);
    }

    @Test
    void a_profile_that_never_was_a_customer_is_meant_by_its_id() {
        assertThat(FormerSide.of(2, 1, members(0, 1, 2, 3), List.of(), NONE)).containsExactly(2L);
    }

    @Test
    void where_nobody_came_over_everything_is_the_one() {
        assertThat(FormerSide.of(1, 1, members(0, 1, 2), List.of(), NONE)).containsExactly(1L, 2L);
        assertThat(FormerSide.of(9, 1, members(0, 1, 2), List.of(), NONE)).isEmpty();
    }

    private static List<Member> members(int seconds, long... ids) {
        return LongStream.of(ids)
                .mapToObj(id -> new Member(id, START.plusSeconds(seconds)))
                .toList();
    }

    private static Move at(int seconds, long profile, long from, long to) {
        return new Move(0, profile, from, to, START.plusSeconds(seconds));
    }

    /** With ids in their order. */
    private static List<Move> moves(Move... moves) {
        return IntStream.range(0, moves.length)
                .mapToObj(i -> new Move(
                        i + 1,
                        moves[i].profileId(),
                        moves[i].fromCustomer(),
                        moves[i].toCustomer(),
                        moves[i].occurredAt()))
                .toList();
    }
}
