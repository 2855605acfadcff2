package io.tributary.foreign.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A golden record as it stands, with its contact points; it learns the ids that foreign tables give. */
public final class GoldenCustomer {
    private final CustomerRow row;
    private final Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
    private final Map<String, List<String>> identifiers = new LinkedHashMap<>();

    /** A customer without contact points, to which they are added. */
    public GoldenCustomer(CustomerRow row) {
        this.row = row;
    }

    /** The hub's id. */
    public long id() {
        return row.id();
    }

    /** The single-valued fields. */
    CustomerRow row() {
        return row;
    }

    /** Adds an element, oldest first; {@code kind} is that of {@link Each}. */
    public void add(Each kind, Map<String, Object> values) {
        parts.computeIfAbsent(kind.name(), name -> new ArrayList<>()).add(values);
    }

    /** Adds the id by which a system knows the customer; one that is known already changes nothing. */
    public void identify(String system, String value) {
        List<String> known = identifiers.computeIfAbsent(system, name -> new ArrayList<>());
        if (!known.contains(value)) {
            known.add(value);
            add(Each.IDENTIFIER, Map.of("identifier.system", system, "identifier.value", value));
        }
    }

    /** Elements of a kind, oldest first. */
    public List<Map<String, Object>> parts(Each kind) {
        return Collections.unmodifiableList(parts.getOrDefault(kind.name(), List.of()));
    }

    /** The ids by which a system knows the customer, oldest first. */
    public List<String> identifiers(String system) {
        return Collections.unmodifiableList(identifiers.getOrDefault(system, List.of()));
    }

    /**
     * A value of the element that counts: of those that are valid the preferred one, else the newest.
     *
     * @param use only those for this use; {@code null} for all
     */
    @Nullable Object current(Each kind, @Nullable String use, LocalDate today, String field) {
        Map<String, Object> found = Map.of();
        for (Map<String, Object> each : parts(kind)) {
            boolean better = Boolean.TRUE.equals(each.get("preferred")) || !Boolean.TRUE.equals(found.get("preferred"));
            if (better && isValid(each, today) && (use == null || use.equals(each.get("use")))) {
                found = each;
            }
        }
        return found.get(field);
    }

    private static boolean isValid(Map<String, Object> part, LocalDate today) {
        boolean begun = !(part.get("validFrom") instanceof LocalDate from) || !from.isAfter(today);
        boolean over = part.get("validTo") instanceof LocalDate to && to.isBefore(today);
        return begun && !over;
    }
}
