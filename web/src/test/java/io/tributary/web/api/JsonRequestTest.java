package io.tributary.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.customer.stewardship.Grounds;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRequestTest {

    @Test
    void ids_may_be_numbers_or_texts() {
        assertThat(read("{\"with\": 1000}").id("with")).isEqualTo(1000);
        assertThat(read("{\"with\": \"1000\"}").id("with")).isEqualTo(1000);
        assertThat(read("{\"sourceRecords\": [3, \"4\", 3]}").ids("sourceRecords"))
                .containsExactly(3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"with\": null}",
                "{\"with\": 1.5}",
                "{\"with\": -1}",
                "{\"with\": \"\"}",
                "{\"with\": \"1 OR 1=1\"}",
                "{\"with\": 1e3}",
                "{\"with\": [1]}",
                "{\"with\": 12345678901234567890}",
                "{\"with\": \"١٢\"}"
            })
    void what_is_no_id_is_refused(String body) {
        assertThatThrownBy(() -> read(body).id("with")).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"reason\"", "{\"reason\"", "{\"reason\": \"why\""})
    void what_is_no_object_is_refused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_body_that_is_too_long_is_refused() {
        String body = "{\"reason\": \"%s\"}".formatted(" ".repeat(300_000));
        assertThatThrownBy(() -> read(body)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void reasons_in_any_script_are_kept_and_who_decides_may_be_named() {
        assertThat(read("{\"reason\": \" одно лицо 同一人\\nsays Ms Weber \", \"who\": \"anna\"}")
                        .grounds())
                .isEqualTo(new Grounds("anna", "одно лицо 同一人\nsays Ms Weber"));
        assertThat(read("{\"reason\": \"%s\"}".formatted("x".repeat(1000)))
                        .grounds()
                        .who())
                .isEqualTo("api");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \"\"}",
                "{\"reason\": \"  \\n \"}",
                "{\"reason\": 7}",
                "{\"reason\": \"a\\u0000b\"}",
                "{\"reason\": \"a\\ud800b\"}",
                "{\"reason\": \"fine\", \"who\": \"\"}",
                "{\"reason\": \"fine\", \"who\": null}"
            })
    void who_gives_no_reason_decides_nothing(String body) {
        assertThatThrownBy(() -> read(body).grounds()).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_reason_has_at_most_a_thousand_characters() {
        assertThatThrownBy(() ->
                        read("{\"reason\": \"%s\"}".formatted("x".repeat(1001))).grounds())
                .isInstanceOf(InvalidRequestException.class);
    }

    private static JsonRequest read(String body) {
        return JsonRequest.read(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }
}
