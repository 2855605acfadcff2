package io.tributary.launcher.matching.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairsTest {
    @Test
    void pairs_are_counted_as_by_hand() {
        // truth {1 2 3} {4 5}, found {1 2} {3 4 5}: true 3 + 1, found 1 + 3, right 1 + 1
        Quality quality = Pairs.compare(List.of("a", "a", "a", "b", "b"), List.of(1, 1, 2, 2, 2));

        assertThat(quality).isEqualTo(new Quality(4, 4, 2));
        assertThat(quality.precision()).isEqualTo(0.5);
        assertThat(quality.recall()).isEqualTo(0.5);
        assertThat(quality.f1()).isEqualTo(0.5);
    }

    @Test
    void one_big_group_finds_everything_and_is_mostly_wrong() {
        Quality quality = Pairs.compare(List.of("a", "a", "b", "b"), List.of(1, 1, 1, 1));

        assertThat(quality.recall()).isEqualTo(1);
        assertThat(quality.precision()).isCloseTo(2.0 / 6, within(1e-12));
        assertThat(quality.f1()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void finding_nothing_where_there_is_nothing_is_perfect() {
        Quality quality = Pairs.compare(List.of("a", "b", "c"), List.of(1, 2, 3));

        assertThat(quality).isEqualTo(new Quality(0, 0, 0));
        assertThat(quality.precision()).isEqualTo(1);
        assertThat(quality.recall()).isEqualTo(1);
        assertThat(quality.f1()).isEqualTo(1);
    }

    @Test
    void a_record_without_truth_is_not_counted() {
        assertThat(Pairs.compare(Arrays.asList("a", null, "a", null), List.of(1, 1, 1, 1)))
                .isEqualTo(new Quality(1, 1, 1));
    }

    @Test
    void a_label_is_needed_for_every_record() {
        assertThatThrownBy(() -> Pairs.compare(List.of("a"), List.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void counting_by_sizes_equals_looking_at_every_pair(long seed) {
        Random random = new Random(seed);
        List<Integer> truth = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            truth.add(random.nextInt(10) == 0 ? null : random.nextInt(40));
            found.add(random.nextInt(1 + random.nextInt(60)));
        }

        assertThat(Pairs.compare(truth, found)).isEqualTo(everyPair(truth, found));
    }

    private static Quality everyPair(List<Integer> truth, List<Integer> found) {
        long truePairs = 0;
        long foundPairs = 0;
        long rightPairs = 0;
        for (int i = 0; i < truth.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (truth.get(i) != null && truth.get(j) != null) {
                    boolean isTrue = Objects.equals(truth.get(i), truth.get(j));
                    boolean isFound = Objects.equals(found.get(i), found.get(j));
                    truePairs += isTrue ? 1 : 0;
                    foundPairs += isFound ? 1 : 0;
                    rightPairs += isTrue && isFound ? 1 : 0;
                }
            }
        }
        return new Quality(truePairs, foundPairs, rightPairs);
    }
}
