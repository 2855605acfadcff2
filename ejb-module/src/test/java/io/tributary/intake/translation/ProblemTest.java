package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void what_it_quotes_of_the_input_can_be_stored() {
        Problem problem = new Problem("/a\u0000", "json.malformed", "unexpected PK\u0003\u0000 \ud800");

        assertThat(problem.path()).isEqualTo("/a");
        assertThat(problem.message()).isEqualTo("unexpected PK \ufffd");
    }
}
