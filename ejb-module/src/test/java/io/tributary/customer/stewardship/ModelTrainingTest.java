package io.tributary.customer.stewardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.customer.matching.FieldModel;
import io.tributary.customer.matching.KindModel;
import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.Weights;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelTrainingTest {

    @Test
    void of_few_profiles_all_are_in_the_sample_and_of_many_a_share() {
        assertThat(ModelTraining.upTo(1000)).isEqualTo("f".repeat(64));
        assertThat(share(ModelTraining.upTo(80_000))).isCloseTo(0.5, within(0.001));
        assertThat(share(ModelTraining.upTo(4_000_000))).isCloseTo(0.01, within(0.001));
    }

    private static double share(String fingerprint) {
        assertThat(fingerprint).hasSize(64);
        return Long.parseLong(fingerprint.substring(0, 8), 16) / 0x1p32;
    }

    @Test
    void a_weight_that_changed_is_told_and_others_are_not() {
        MatchModel before = MatchModel.shipped();
        String field = before.persons().fields().firstKey();
        FieldModel was = Objects.requireNonNull(before.persons().fields().get(field));
        FieldModel now = new FieldModel(
                was.role(),
                was.levels().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> quarter(each.getValue()))));
        KindModel persons =
                before.persons().with(before.persons().match(), before.persons().household(), Map.of(field, now));
        MatchModel after =
                new MatchModel(7, "test", before.contradiction(), persons, before.organisations(), before.terms());

        assertThat(Trained.changes(before, before)).isEmpty();
        assertThat(Trained.changes(before, after)).isNotEmpty().allSatisfy(change -> {
            assertThat(change.field()).isEqualTo(field);
            double bits = Objects.requireNonNull(change.before());
            assertThat(bits - change.now()).isCloseTo(2, within(0.02));
        });
    }

    private static Weights quarter(Weights weights) {
        return new Weights(weights.m() / 4, weights.h(), weights.u());
    }
}
