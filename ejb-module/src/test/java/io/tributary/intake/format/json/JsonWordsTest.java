package io.tributary.intake.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "{\"a\":1", "[1,2", "{a:1}", "nope", "{\"a\":\"x"})
    void what_is_wrong_is_said_without_the_parsers_notes_about_itself(String json) {
        JsonProcessingException failure =
                Assertions.catchThrowableOfType(JsonProcessingException.class, () -> new ObjectMapper().readTree(json));

        assertThat(JsonWords.of(failure)).isNotBlank().doesNotContain("Source:", "REDACTED", "start marker", "\n");
    }

    @Test
    void a_hostile_text_does_not_make_a_long_reason() {
        JsonProcessingException failure = Assertions.catchThrowableOfType(
                JsonProcessingException.class, () -> new ObjectMapper().readTree("x".repeat(10_000)));

        assertThat(JsonWords.of(failure)).hasSizeLessThanOrEqualTo(201);
    }
}
