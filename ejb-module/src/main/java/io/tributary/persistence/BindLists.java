package io.tributary.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Lists for {@code IN (…)}: never longer than Oracle takes, and of few different lengths, so that databases see few different statements. */
public final class BindLists {
    /** Oracle takes no more in one list. */
    private static final int LONGEST = 1000;

    private static final int[] LENGTHS = {1, 4, 16, 64, 256, LONGEST};

    private BindLists() {}

    /**
     * All answers to a question that is asked with lists of at most 1000 values, in their order.
     *
     * @return nothing where there are no values
     */
    public static <T, R> List<R> inPortions(Collection<T> values, Function<List<T>, List<R>> question) {
        List<T> all = List.copyOf(values);
        List<R> answers = new ArrayList<>();
        for (int start = 0; start < all.size(); start += LONGEST) {
            answers.addAll(question.apply(all.subList(start, Math.min(all.size(), start + LONGEST))));
        }
        return answers;
    }

    /**
     * The values, with the last one repeated up to the next usual length.
     *
     * @param values at least one
     */
    static <T> List<T> padded(Collection<T> values) {
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
