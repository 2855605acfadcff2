package io.tributary.customer.matching;

import io.tributary.customer.matching.comparison.Level;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the levels of one comparison are worth.
 *
 * @param role whether the field tells one person of a household from another
 * @param levels the levels that can be found
 */
public record FieldModel(Role role, Map<Level, Weights> levels) {
    /** What a disagreement means for the question whether two may come together at all. */
    public enum Role {
        /** It tells persons apart: given name, birth date. */
        IDENTITY,
        /** As that, and agreement outweighs what else tells apart: ids. */
        PROOF,
        /** It says nothing to that. */
        CONTACT
    }

    /** Levels are not to be changed. */
    public FieldModel {
        Map<Level, Weights> copy = new EnumMap<>(Level.class);
        copy.putAll(levels);
        levels = Collections.unmodifiableMap(copy);
    }
}
