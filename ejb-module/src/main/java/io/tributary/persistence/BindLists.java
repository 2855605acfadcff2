package io.tributary.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Lists for {@code IN (…)}: brought to few different lengths, so that databases see few different statements. */
public final class BindLists {
    private static final int[] LENGTHS = {1, 4, 16, 64, 256, 1000};

    private BindLists() {}

    /**
     * The values, with the last one repeated up to the next usual length.
     *
     * @throws IllegalArgumentException if there is none; such a query need not be asked
     */
    public static <T> List<T> padded(Collection<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
        List<T> list = new ArrayList<>(values);
        for (int length : LENGTHS) {
            if (list.size() <= length) {
                list.addAll(Collections.nCopies(length - list.size(), list.get(list.size() - 1)));
                break;
            }
        }
        return list;
    }
}
