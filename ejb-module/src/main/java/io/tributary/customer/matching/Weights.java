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
    private static final double DRIFT = 0.25;

    /** Refuses what is no share; zero would be certainty. */
    public Weights {
        if (!(m > 0 && m <= 1 && h > 0 && h <= 1 && u > 0 && u <= 1)) {
            throw new IllegalArgumentException(
                    "shares must be greater than 0 and at most 1: " + m + ", " + h + ", " + u);
        }
    }

    /**
     * How far the share among households goes with the frequency of the value on which both agree, as an exponent: not at all where the household has the value from
     * one another, like a family name, a quarter where not. Members of a household agree less by chance than strangers do: few name two children the same.
     */
    public double drift() {
        return DRIFT * Math.max(0, 1 - h / m);
    }
}
