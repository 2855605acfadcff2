package io.tributary.foreign.mapping;

import java.util.List;

/**
 * Something that holds for a row or not.
 *
 * @param allowed values of the field; empty if only its presence counts
 * @param present whether the field must have a value
 */
public record Condition(Field field, List<String> allowed, boolean present) {
    static final String PRESENT = "present";
    static final String ABSENT = "absent";

    /** Whether it holds. */
    public boolean holds(Subject subject) {
        Object value = field.value().apply(subject);
        if (allowed.isEmpty()) {
            return present == (value != null);
        }
        return value != null && allowed.stream().anyMatch(each -> each.equalsIgnoreCase(value.toString()));
    }
}
