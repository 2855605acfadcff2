package io.tributary.customer.survivorship;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rules of all fields.
 *
 * @param verified sources whose word counts as verified; one that ends in {@code *} stands for all that begin so
 * @param standard rule of all that have none of their own
 * @param fields rules of fields
 * @param attributes rules of attributes by name
 */
public record SurvivorshipRules(
        List<String> verified, Rule standard, Map<Field, Rule> fields, Map<String, Rule> attributes) {
    /** The most recent value survives, everywhere. */
    public static final SurvivorshipRules DEFAULT =
            new SurvivorshipRules(List.of(), Rule.MOST_RECENT, Map.of(), Map.of());

    /** Copies lists and maps. */
    public SurvivorshipRules {
        verified = List.copyOf(verified);
        fields = Map.copyOf(fields);
        attributes = Map.copyOf(attributes);
    }

    /** The rule of a field. */
    public Rule of(Field field) {
        return Objects.requireNonNullElse(fields.get(field), standard);
    }

    /** The rule of an attribute. */
    public Rule ofAttribute(String name) {
        return Objects.requireNonNullElse(attributes.get(name), standard);
    }

    boolean isVerified(String source) {
        return verified.stream().anyMatch(pattern -> Rule.Step.stands(pattern, source));
    }
}
