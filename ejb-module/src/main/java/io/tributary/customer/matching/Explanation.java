package io.tributary.customer.matching;

import java.util.List;

/**
 * Why two portrayals have their score.
 *
 * @param score the score
 * @param modelVersion version of the model
 * @param match least probability of a match
 * @param possible least probability of a possible match
 * @param comparisons what was compared; what one of the two says nothing of is not there
 * @param rival what else the two could be, and most probably are: {@code household} (relatives, colleagues) or {@code unrelated}
 * @param prior bits for one customer and against the rival before anything is compared; with those of the comparisons they are the score's bits, or little more
 */
public record Explanation(
        Score score,
        int modelVersion,
        double match,
        double possible,
        List<Comparison> comparisons,
        String rival,
        double prior) {
    /** The list is not to be changed. */
    public Explanation {
        comparisons = List.copyOf(comparisons);
    }
}
