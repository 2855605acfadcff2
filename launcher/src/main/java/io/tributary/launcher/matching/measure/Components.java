package io.tributary.launcher.matching.measure;

import java.util.HashMap;
import java.util.Map;

/** Connected components over labels (union-find): what stands together once everything that is linked is joined. */
public final class Components {
    private final Map<Long, Long> parent = new HashMap<>();

    /** Joins the components of two labels. */
    public void join(long left, long right) {
        long a = of(left);
        long b = of(right);
        if (a != b) {
            parent.put(Math.max(a, b), Math.min(a, b));
        }
    }

    /** The smallest label of a label's component. */
    public long of(long label) {
        long root = label;
        while (parent.getOrDefault(root, root) != root) {
            root = parent.getOrDefault(root, root);
        }
        long each = label;
        while (each != root) {
            Long next = parent.put(each, root);
            each = next == null ? root : next;
        }
        return root;
    }
}
