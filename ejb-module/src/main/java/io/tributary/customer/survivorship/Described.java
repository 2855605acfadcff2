package io.tributary.customer.survivorship;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One of several things that a customer has, such as an email, with what sources say of it.
 *
 * @param first who mentioned it first, by the time that the source gives and not by arrival; that it is mentioned again changes nothing
 * @param details what survives of each detail, as text, by its name
 */
public record Described(Survivor first, SortedMap<String, Claim<String>> details) {
    /** Whether it is the one of its kind to be used first. */
    public static final String PREFERRED = "preferred";
    /** What it is used for. */
    public static final String USE = "use";
    /** In which form messages are wanted. */
    public static final String FORMAT = "format";
    /** When the customer may be reached there. */
    public static final String HOURS = "hours";
    /** When somebody made sure that it is the customer's. */
    public static final String VERIFIED_AT = "verifiedAt";
    /** First day on which it may be used. */
    public static final String VALID_FROM = "validFrom";
    /** Last day on which it may be used. */
    public static final String VALID_TO = "validTo";

    /** One of which no more is said than that it is there. */
    static Described of(Survivor first) {
        return new Described(first, new TreeMap<>());
    }

    /** A detail; {@code null} where no source says. */
    public @Nullable String detail(String name) {
        Claim<String> claim = details.get(name);
        return claim == null ? null : claim.value();
    }

    /** The most recent of those who say what survives of it. */
    public Survivor latest() {
        return details.values().stream()
                .map(Claim::from)
                .filter(Survivor::isKnown)
                .max(Survivor.RECENCY)
                .orElse(first);
    }

    /** As of when it is known so. */
    public Instant asOf() {
        return latest().asOf();
    }

    static Described join(Described left, Described right, Contest<String> contest) {
        return new Described(
                Survivor.first(left.first, right.first), SortedMaps.join(left.details, right.details, contest::better));
    }
}
