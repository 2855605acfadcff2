package io.tributary.customer.survivorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A golden record is a join of its source records, whatever the rules are. */
class SurvivorshipLawsTest {

    @Provide
    Arbitrary<List<Portrayal>> portrayals() {
        return Portrayals.some(7);
    }

    @Provide
    Arbitrary<Survivorship> survivorship() {
        return Portrayals.rules().map(Survivorship::of);
    }

    @Property(tries = 500)
    void the_order_in_which_source_records_come_does_not_matter(
            @ForAll("survivorship") Survivorship survivorship,
            @ForAll("portrayals") List<Portrayal> portrayals,
            @ForAll Random random) {
        List<Portrayal> shuffled = new ArrayList<>(portrayals);
        Collections.shuffle(shuffled, random);

        assertThat(fold(survivorship, shuffled)).isEqualTo(fold(survivorship, portrayals));
    }

    @Property(tries = 500)
    void two_golden_records_joined_are_that_of_all_source_records_of_both(
            @ForAll("survivorship") Survivorship survivorship,
            @ForAll("portrayals") List<Portrayal> portrayals,
            @ForAll Random random) {
        Set<Portrayal> left = part(portrayals, random);
        Set<Portrayal> right = part(portrayals, random);
        Set<Portrayal> both = new LinkedHashSet<>(right);
        both.addAll(left);

        assertThat(survivorship.join(fold(survivorship, left), fold(survivorship, right)))
                .isEqualTo(fold(survivorship, both));
    }

    @Property(tries = 500)
    void the_join_is_commutative_associative_and_idempotent(
            @ForAll("survivorship") Survivorship survivorship,
            @ForAll("portrayals") List<Portrayal> portrayals,
            @ForAll Random random) {
        GoldenState one = fold(survivorship, part(portrayals, random));
        GoldenState two = fold(survivorship, part(portrayals, random));
        GoldenState three = fold(survivorship, part(portrayals, random));

        assertThat(survivorship.join(one, two)).isEqualTo(survivorship.join(two, one));
        assertThat(survivorship.join(survivorship.join(one, two), three))
                .isEqualTo(survivorship.join(one, survivorship.join(two, three)));
        assertThat(survivorship.join(one, one)).isEqualTo(one);
        assertThat(survivorship.join(one, GoldenState.EMPTY)).isEqualTo(one);
    }

    @Property(tries = 300)
    void what_is_written_down_between_two_messages_is_all_that_matters(
            @ForAll("survivorship") Survivorship survivorship, @ForAll("portrayals") List<Portrayal> portrayals) {
        GoldenState written = GoldenState.EMPTY;
        for (Portrayal portrayal : portrayals) {
            GoldenState said = survivorship.of(portrayal);
            written = SurvivorsJson.fields(
                    SurvivorsJson.ofFields(survivorship.join(written, GoldenState.of(said.name(), said.fields()))));
        }
        GoldenState folded = fold(survivorship, portrayals);

        assertThat(written).isEqualTo(GoldenState.of(folded.name(), folded.fields()));
    }

    @Property(tries = 500)
    void of_each_kind_of_contact_points_at_most_one_is_preferred_and_it_is_one_of_them(
            @ForAll("survivorship") Survivorship survivorship, @ForAll("portrayals") List<Portrayal> portrayals) {
        GoldenState golden = fold(survivorship, portrayals);

        survivorship.preferred("EMAIL", golden.points()).ifPresent(key -> assertThat(golden.points())
                .containsKey(key));
        assertThat(survivorship.preferred("PHONE", golden.points())).isEmpty();
    }

    private static Set<Portrayal> part(List<Portrayal> portrayals, Random random) {
        Set<Portrayal> part = new LinkedHashSet<>();
        portrayals.stream().filter(each -> random.nextBoolean()).forEach(part::add);
        return part;
    }

    private static GoldenState fold(Survivorship survivorship, Collection<Portrayal> portrayals) {
        GoldenState golden = GoldenState.EMPTY;
        for (Portrayal portrayal : portrayals) {
            golden = survivorship.join(golden, portrayal);
        }
        return golden;
    }
}
