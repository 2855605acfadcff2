package io.tributary.bench.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether contenders left the same rows for the same forms. */
public final class Rows {
    /** What comes of weighing alone, which only the hub does. */
    private static final Set<String> OF_MATCHING = Set.of("crm_match_link", "crm_merge_history");

    /** What follows from who was taken for whom, or for whom a common key still counts. */
    private static final Set<String> BY_DECISION =
            Set.of("crm_customer", "crm_contact_point", "crm_postal_address", "crm_match_profile", "crm_match_key");

    private static final double MOST_BY_DECISION = 0.03;

    private Rows() {}

    /** Says how the rows of one differ from those of another; nothing where they are the same but for what matching decides. */
    public static List<String> differences(String one, Map<String, Long> rows, String other, Map<String, Long> others) {
        List<String> differences = new ArrayList<>();
        Set<String> tables = new TreeSet<>(rows.keySet());
        tables.addAll(others.keySet());
        for (String table : tables) {
            long left = rows.getOrDefault(table, 0L);
            long right = others.getOrDefault(table, 0L);
            if (!OF_MATCHING.contains(table) && !alike(table, left, right)) {
                differences.add("%s: %s left %d rows, %s %d".formatted(table, one, left, other, right));
            }
        }
        return differences;
    }

    private static boolean alike(String table, long left, long right) {
        return BY_DECISION.contains(table)
                ? Math.abs(left - right) <= MOST_BY_DECISION * Math.max(left, right) + 1
                : left == right;
    }
}
