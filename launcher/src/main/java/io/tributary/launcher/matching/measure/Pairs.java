package io.tributary.launcher.matching.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which records stand together, by a label for each; compared with the truth without looking at any pair. */
public final class Pairs {
    private Pairs() {}

    /**
     * The quality of a grouping. Records without a truth are left out.
     *
     * @param truth the entity of each record; {@code null} where nobody knows it
     * @param found the group of each record, in the same order
     */
    public static Quality compare(List<? extends @Nullable Object> truth, List<?> found) {
        if (truth.size() != found.size()) {
            throw new IllegalArgumentException(truth.size() + " labels for " + found.size() + " records");
        }
        Map<Object, Long> entities = new HashMap<>();
        Map<Object, Long> groups = new HashMap<>();
        Map<Cell, Long> cells = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Object entity = truth.get(i);
            if (entity != null) {
                Object group = Objects.requireNonNull(found.get(i));
                entities.merge(entity, 1L, Long::sum);
                groups.merge(group, 1L, Long::sum);
                cells.merge(new Cell(entity, group), 1L, Long::sum);
            }
        }
        return new Quality(pairs(entities), pairs(groups), pairs(cells));
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    private record Cell(Object entity, Object group) {}
}
