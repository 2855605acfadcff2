package io.tributary.customer.matching.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.canonical.customer.Customer.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final Features FULL = new Features(
            Kind.PERSON,
            List.of(new NameFeature(
                    List.of(NameToken.of("petr")),
                    List.of(new NameToken("zhang", "张"), NameToken.of("ivanov")),
                    List.of("van", "der"),
                    NameToken.of("sergeevich"),
                    "jr",
                    false)),
            List.of("acme \"quoted\""),
            "1970-01",
            "M",
            List.of(new AddressFeature(
                    List.of("12a"),
                    List.of("high", "st"),
                    "4",
                    List.of("rose", "cottage"),
                    "sw1a1aa",
                    List.of("london"),
                    "greater london",
                    "gb")),
            List.of("a@example.org"),
            List.of("+4930123456"),
            List.of(new IdFeature("erp", "K17")),
            new TreeMap<>(Map.of("birth-place", "berlin")));

    @Test
    void text_of_features_is_read_back_as_the_same_features() {
        assertThat(Features.parse(FULL.toText())).isEqualTo(FULL);
    }

    @Test
    void text_that_is_something_else_is_refused() {
        for (String text : List.of("", "[]", "{\"kind\":1}", "{\"other\":1}", "{\"names\":[7]}", "nonsense")) {
            assertThatThrownBy(() -> Features.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
