package io.tributary.customer.matching.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.customer.matching.Decision;
import io.tributary.customer.matching.FieldModel;
import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.Portrayal;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.matching.TermTable;
import io.tributary.customer.matching.Thresholds;
import io.tributary.customer.matching.Weights;
import io.tributary.customer.matching.comparison.Level;
import io.tributary.customer.matching.feature.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimationTest {
    private static final Sampling SAMPLING = new Sampling(7, "of a test", 1, 5_000, 20_000, 20_000, 50, 60);
    private static final int PEOPLE = 1200;
    private static final double MOVED = 0.4;
    private static final double MISTYPED = 0.2;

    @Test
    void shares_that_are_known_are_recovered() {
        Estimate estimate = Estimation.of(MatchModel.shipped(), base(new Random(3)), SAMPLING);
        MatchModel model = estimate.model();

        double pairs = 2 * PEOPLE * (2 * PEOPLE - 1) / 2.0;
        assertThat(model.persons().match()).isCloseTo(PEOPLE / pairs, within(0.5 * PEOPLE / pairs));
        assertThat(weights(model, "birthDate", Level.SAME).m()).isCloseTo(1 - MISTYPED, within(0.06));
        assertThat(weights(model, "birthDate", Level.TYPO).m()).isCloseTo(MISTYPED, within(0.06));
        assertThat(weights(model, "address", Level.SAME).m()).isCloseTo(1 - MOVED, within(0.08));
        assertThat(weights(model, "fact:colour", Level.SAME).u()).isCloseTo(0.25, within(0.05));
        assertThat(weights(model, "fact:colour", Level.SAME).m()).isGreaterThan(0.9);
        assertThat(estimate.report().fields()).contains("fact:colour");
        assertThat(persons(estimate).converged()).isTrue();
        assertThat(persons(estimate).records()).isEqualTo(2 * PEOPLE);
        assertThat(model.version()).isEqualTo(7);
        assertThat(model.comment()).isEqualTo("of a test");
    }

    @Test
    void frequencies_are_those_of_the_records() {
        MatchModel model = Estimation.of(MatchModel.shipped(), base(new Random(3)), SAMPLING)
                .model();

        assertThat(terms(model, "given").frequent().get("anna")).isCloseTo(0.3, within(0.05));
        assertThat(terms(model, "family").rest()).isBetween(2e-5, 1e-3);
        assertThat(terms(model, "fact:colour").frequent()).containsOnlyKeys("red", "blue", "green", "black");
    }

    @Test
    void a_number_with_many_names_is_no_evidence_any_more_but_one_of_a_single_person_is() {
        List<Features> records = new ArrayList<>(base(new Random(3)));
        for (int i = 0; i < 30; i++) {
            records.add(Portrayal.person(name(new Random(i), 5), name(new Random(i + 100L), 7))
                    .phone("+4911111111")
                    .features());
            records.add(Portrayal.person("thorwald", "quistgaard")
                    .phone("+4922222222")
                    .features());
        }
        MatchModel model =
                Estimation.of(MatchModel.shipped(), records, SAMPLING).model();

        assertThat(model.vocabulary().frequency("phone", "4911111111")).isGreaterThan(0.005);
        assertThat(model.vocabulary().frequency("phone", "4922222222")).isLessThan(1e-5);
    }

    @Test
    void the_same_records_and_seed_make_the_same_model() {
        List<Features> base = base(new Random(3));
        assertThat(Estimation.of(MatchModel.shipped(), base, SAMPLING).model())
                .isEqualTo(Estimation.of(MatchModel.shipped(), base, SAMPLING).model());
    }

    @Test
    void a_model_survives_writing_and_reading() {
        MatchModel model = Estimation.of(MatchModel.shipped(), base(new Random(3)), SAMPLING)
                .model();
        assertThat(MatchModel.parse(model.toJson())).isEqualTo(model);
        assertThat(MatchModel.parse(MatchModel.shipped().toJson())).isEqualTo(MatchModel.shipped());
    }

    @Test
    void without_records_the_model_stays() {
        MatchModel model =
                Estimation.of(MatchModel.shipped(), List.of(), SAMPLING).model();
        assertThat(model.persons()).isEqualTo(MatchModel.shipped().persons());
        assertThat(model.organisations()).isEqualTo(MatchModel.shipped().organisations());
        assertThat(model.terms()).isEqualTo(MatchModel.shipped().terms());
    }

    @Test
    void odd_records_do_not_ruin_a_model() {
        List<Features> same = new ArrayList<>();
        List<Features> empty = new ArrayList<>();
        List<Features> two = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            same.add(Portrayal.person("john", "smith").features());
            empty.add(Portrayal.someone().features());
            two.add(Portrayal.someone()
                    .born("19" + (10 + random.nextInt(80)))
                    .gender("M")
                    .features());
        }
        for (List<Features> odd : List.of(same, empty, two)) {
            sane(Estimation.of(MatchModel.shipped(), odd, SAMPLING).model());
        }
        MatchModel ofSmiths =
                Estimation.of(MatchModel.shipped(), same, SAMPLING).model();
        Features smith = Portrayal.person("john", "smith").features();
        assertThat(new Scorer(ofSmiths, Thresholds.DEFAULT).score(smith, smith).decision())
                .isEqualTo(Decision.NO_MATCH);
    }

    private static void sane(MatchModel model) {
        Scorer scorer = new Scorer(model, Thresholds.DEFAULT);
        Features anna = Portrayal.person("ottilie", "tellkamp")
                .born("1971-10-03")
                .email("otti@web.de")
                .features();
        Features georg = Portrayal.person("georg", "tellkamp")
                .born("1975-01-13")
                .email("otti@web.de")
                .features();
        assertThat(scorer.score(anna, anna).decision()).isEqualTo(Decision.MATCH);
        assertThat(scorer.score(anna, georg).decision()).isEqualTo(Decision.NO_MATCH);
        for (FieldModel field : model.persons().fields().values()) {
            Weights same = field.levels().get(Level.SAME);
            Weights different = field.levels().get(Level.DIFFERENT);
            if (same != null && different != null) {
                assertThat(same.m() / same.u()).isGreaterThanOrEqualTo(different.m() / different.u() - 1e-9);
                if (field.role() != FieldModel.Role.CONTACT) {
                    assertThat(same.m() / same.h()).isGreaterThanOrEqualTo(different.m() / different.h());
                }
            }
        }
    }

    private static EstimateReport.OfKind persons(Estimate estimate) {
        return Objects.requireNonNull(estimate.report().kinds().get("PERSON"));
    }

    private static TermTable terms(MatchModel model, String field) {
        return Objects.requireNonNull(model.terms().get(field));
    }

    private static Weights weights(MatchModel model, String field, Level level) {
        return Objects.requireNonNull(
                Objects.requireNonNull(model.persons().field(field)).levels().get(level));
    }

    /** People, each portrayed twice; some birth dates mistyped, some moved. */
    private static List<Features> base(Random random) {
        List<Features> base = new ArrayList<>();
        String[] colours = {"red", "blue", "green", "black"};
        for (int i = 0; i < PEOPLE; i++) {
            String given = random.nextDouble() < 0.3 ? "anna" : name(random, 5);
            String family = name(random, 7);
            String born =
                    "19%02d-%02d-%02d".formatted(20 + random.nextInt(79), 1 + random.nextInt(9), 1 + random.nextInt(9));
            String colour = colours[random.nextInt(4)];
            String[] home = home(random);
            base.add(Portrayal.person(given, family)
                    .born(born)
                    .at(home[0], home[1], home[2], home[3])
                    .fact("colour", colour)
                    .features());
            String[] then = random.nextDouble() < MOVED ? home(random) : home;
            String written = random.nextDouble() < MISTYPED
                    ? born.substring(0, 9) + (char) ('0' + (born.charAt(9) - '0') % 9 + 1)
                    : born;
            base.add(Portrayal.person(given, family)
                    .born(written)
                    .at(then[0], then[1], then[2], then[3])
                    .fact("colour", colour)
                    .features());
        }
        return base;
    }

    private static String[] home(Random random) {
        return new String[] {
            "" + (1 + random.nextInt(200)), name(random, 9), "" + (10000 + random.nextInt(89999)), name(random, 6)
        };
    }

    private static String name(Random random, int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(i % 2 == 0 ? "bdfgklmnprstvz".charAt(random.nextInt(14)) : "aeiou".charAt(random.nextInt(5)));
        }
        return name.toString();
    }
}
