package io.tributary.customer.matching;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How often a level is found.
 *
 * @param m share among pairs of one customer
 * @param h share among pairs of a household: relatives, flatmates, colleagues
 * @param u share among pairs that have nothing to do with each other
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"m", "h", "u"})
public record Weights(double m, double h, double u) {
    /** Refuses what is no share; zero would be certainty. */
    public Weights {
        if (!(m > 0 && m <= 1 && h > 0 && h <= 1 && u > 0 && u <= 1)) {
            throw new IllegalArgumentException(
                    "shares must be greater than 0 and at most 1: " + m + ", " + h + ", " + u);
        }
    }
}
