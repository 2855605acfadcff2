package io.tributary.launcher.matching.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComponentsTest {
    @Test
    void what_is_linked_over_others_stands_together_under_the_smallest_label() {
        Components components = new Components();
        components.join(7, 5);
        components.join(9, 8);
        components.join(5, 9);

        assertThat(components.of(9)).isEqualTo(5);
        assertThat(components.of(8)).isEqualTo(5);
        assertThat(components.of(7)).isEqualTo(5);
        assertThat(components.of(6)).isEqualTo(6);
    }
}
