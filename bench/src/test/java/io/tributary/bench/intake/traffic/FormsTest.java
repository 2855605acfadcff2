package io.tributary.bench.intake.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final int COUNT = 5_000;

    @Test
    void the_same_seed_makes_the_same_forms() {
        List<Form> some = new Forms(7).next(COUNT);
        List<Form> same = new Forms(7).next(COUNT);

        for (int i = 0; i < COUNT; i++) {
            assertThat(same.get(i).body()).isEqualTo(some.get(i).body());
        }
    }

    @Test
    void one_of_ten_is_an_exact_repeat() {
        List<Form> forms = new Forms(7).next(COUNT);

        assertThat(Forms.repeats(forms) / (double) COUNT).isCloseTo(0.1, within(0.02));
    }

    @Test
    void two_of_ten_are_another_question_of_somebody_known() {
        List<Form> forms = new Forms(7).next(COUNT);
        long keys = forms.stream().map(Form::key).distinct().count();
        long people = forms.stream().map(FormsTest::email).distinct().count();

        assertThat((keys - people) / (double) COUNT).isCloseTo(0.2, within(0.03));
    }

    private static String email(Form form) {
        return new String(form.body(), StandardCharsets.US_ASCII).replaceAll(".*&email=([^&]*)&.*", "$1");
    }
}
