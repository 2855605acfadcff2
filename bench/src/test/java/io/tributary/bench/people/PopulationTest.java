package io.tributary.bench.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.bench.people.Portrait.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private final Population population = new Population(1);
    private final List<Portrait> many =
            LongStream.range(0, 20_000).mapToObj(population::portrait).toList();

    @Test
    void the_same_number_is_always_the_same_somebody() {
        assertThat(new Population(1).portrait(17)).isEqualTo(many.get(17));
    }

    @Test
    void names_are_shared_by_many_and_emails_by_nobody() {
        Map<String, Integer> families = new HashMap<>();
        many.stream()
                .map(each -> each.get(Field.FAMILY))
                .filter(Objects::nonNull)
                .forEach(name -> families.merge(name, 1, Integer::sum));
        assertThat(families.values()).anyMatch(bearers -> bearers > 60);
        assertThat(families).hasSizeGreaterThan(2_000);
        assertThat(many.stream().map(each -> each.get(Field.EMAIL)).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_careless_copy_is_not_quite_the_same() {
        Carelessness carelessness = new Carelessness(population);
        long changed = LongStream.range(0, 1_000)
                .filter(index -> !carelessness.copy(index, 1).equals(many.get((int) index)))
                .count();
        assertThat(changed).isBetween(850L, 1_000L);
    }
}
