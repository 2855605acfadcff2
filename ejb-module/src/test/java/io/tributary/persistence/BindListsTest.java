package io.tributary.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BindListsTest {
    @Test
    void a_list_is_filled_with_its_last_value() {
        assertThat(BindLists.padded(List.of(1, 2))).containsExactly(1, 2, 2, 2);
    }

    @Test
    void more_values_than_oracle_takes_are_asked_for_in_portions() {
        List<Integer> sizes = new ArrayList<>();

        List<Integer> answers =
                BindLists.inPortions(IntStream.range(0, 2_500).boxed().toList(), list -> {
                    sizes.add(list.size());
                    return list;
                });

        assertThat(sizes).containsExactly(1000, 1000, 500);
        assertThat(answers)
                .containsExactlyElementsOf(IntStream.range(0, 2_500).boxed().toList());
        assertThat(BindLists.inPortions(List.of(), List::copyOf)).isEmpty();
    }
}
