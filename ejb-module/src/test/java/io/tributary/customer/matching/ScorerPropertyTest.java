package io.tributary.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.tributary.customer.matching.feature.Features;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every two portrayals. */
class ScorerPropertyTest {
    private final Scorer scorer = new Scorer(MatchModel.shipped(), Thresholds.DEFAULT);

    @Property(tries = 500)
    void the_order_of_the_two_does_not_matter(@ForAll("portrayals") Features a, @ForAll("portrayals") Features b) {
        Score there = scorer.score(a, b);
        Score back = scorer.score(b, a);
        assertThat(there.probability()).isCloseTo(back.probability(), offset(1e-9));
        assertThat(there.decision()).isEqualTo(back.decision());
        assertThat(there.contradiction()).isEqualTo(back.contradiction());
    }

    @Property(tries = 300)
    void a_probability_is_one_and_decides(@ForAll("portrayals") Features a, @ForAll("portrayals") Features b) {
        Score score = scorer.score(a, b);
        assertThat(score.probability()).isBetween(0.0, 1.0);
        assertThat(score).isEqualTo(scorer.score(a, b));
        assertThat(score.decision() == Decision.MATCH).isEqualTo(score.probability() >= 0.99 && !score.contradiction());
    }

    @Property(tries = 300)
    void nobody_contradicts_oneself(@ForAll("portrayals") Features a) {
        Score score = scorer.score(a, a);
        assertThat(score.contradiction()).isFalse();
    }

    @Property(tries = 300)
    void what_only_one_says_changes_nothing(@ForAll("portrayals") Features a, @ForAll("portrayals") Features b) {
        Features silent = new Features(
                b.kind(),
                b.names(),
                b.organisations(),
                b.birthDate(),
                b.gender(),
                b.addresses(),
                List.of(),
                b.phones(),
                b.ids(),
                b.facts());
        Features other = new Features(
                a.kind(),
                a.names(),
                a.organisations(),
                a.birthDate(),
                a.gender(),
                a.addresses(),
                List.of("only@here.org"),
                a.phones(),
                a.ids(),
                a.facts());
        Features without = new Features(
                a.kind(),
                a.names(),
                a.organisations(),
                a.birthDate(),
                a.gender(),
                a.addresses(),
                List.of(),
                a.phones(),
                a.ids(),
                a.facts());
        assertThat(scorer.score(other, silent)).isEqualTo(scorer.score(without, silent));
    }

    @Property(tries = 300)
    void the_same_phone_and_email_on_both_sides_never_lower_the_score(
            @ForAll("portrayals") Features a, @ForAll("portrayals") Features b) {
        assertThat(scorer.score(reached(a), reached(b)).bits())
                .isGreaterThanOrEqualTo(scorer.score(unreached(a), unreached(b)).bits());
    }

    private static Features reached(Features f) {
        return new Features(
                f.kind(),
                f.names(),
                f.organisations(),
                f.birthDate(),
                f.gender(),
                f.addresses(),
                List.of("thorwald@quistgaard.dk"),
                List.of("+4535555123"),
                f.ids(),
                f.facts());
    }

    private static Features unreached(Features f) {
        return new Features(
                f.kind(),
                f.names(),
                f.organisations(),
                f.birthDate(),
                f.gender(),
                f.addresses(),
                List.of(),
                List.of(),
                f.ids(),
                f.facts());
    }

    @Provide
    Arbitrary<Features> portrayals() {
        Arbitrary<String> given = Arbitraries.of(
                "anna",
                "ana",
                "hannah",
                "jan",
                "jana",
                "wei",
                "wen",
                "thorwald",
                "a",
                "anna maria",
                "bob",
                "robert",
                "");
        Arbitrary<String> family = Arbitraries.of(
                "smith", "smyth", "tellkamp", "telkamp", "petrov", "petrova", "brandis tellkamp", "wei", "anna", "");
        Arbitrary<String> born =
                Arbitraries.of("1971-10-03", "1971-03-10", "1971", "1972-10-03", "1981-10-03", "1950-01-01");
        Arbitrary<String> street = Arbitraries.of("lindenstr", "lindnstr", "marktpl");
        Arbitrary<String> contact = Arbitraries.of("a@web.de", "info@web.de", "tellkamp@web.de", "telkamp@web.de");
        Arbitrary<Integer> mask = Arbitraries.integers().between(0, 63);
        return Combinators.combine(given, family, born, street, contact, mask).as((g, f, b, s, c, m) -> {
            Portrayal portrayal =
                    (m & 1) == 0 ? Portrayal.person(g, f) : Portrayal.someone().unordered((g + " " + f).strip());
            if ((m & 2) != 0) {
                portrayal.born(b);
            }
            if ((m & 4) != 0) {
                portrayal.at("12", s, "01097", "dresden");
            }
            if ((m & 8) != 0) {
                portrayal.email(c);
            }
            if ((m & 16) != 0) {
                portrayal.phone("+4935155512" + s.length());
            }
            if ((m & 32) != 0) {
                portrayal.alias(f, g);
            }
            return portrayal.features();
        });
    }
}
