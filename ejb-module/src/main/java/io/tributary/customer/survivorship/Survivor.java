package io.tributary.customer.survivorship;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Where a value came from, with all that decides between it and others; nothing of that depends on when or in what order the hub got them.
 *
 * @param sourceRecord id of the source record; 0 where the value came with a record of its own or nobody knows
 * @param receipt id of the receipt of a record of its own; 0 otherwise
 * @param asOf when the source says this was true (UTC), in microseconds as databases keep them
 * @param source name of the source
 * @param key the source's key of the message; empty where nobody knows where the value came from
 */
public record Survivor(
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long sourceRecord,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long receipt,
        Instant asOf,
        String source,
        String key) {
    /** The more recent one is the greater; of two at the same moment names of source and key decide. Who is unknown is least. */
    static final Comparator<Survivor> RECENCY =
            Comparator.comparing(Survivor::asOf).thenComparing(Survivor::source).thenComparing(Survivor::key);

    /** Fills in what JSON left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Survivor {
        asOf = asOf.truncatedTo(ChronoUnit.MICROS);
        source = source == null ? "" : source;
        key = key == null ? "" : key;
    }

    /** A source record's word. */
    public static Survivor of(long sourceRecord, Instant asOf, String source, String key) {
        return new Survivor(sourceRecord, 0, asOf, source, key);
    }

    /** The word of a record of its own, such as an attribute. */
    public static Survivor ofReceipt(long receipt, Instant asOf, String source, String key) {
        return new Survivor(0, receipt, asOf, source, key);
    }

    /** Of a value that stands in a row and that no source record explains. */
    public static Survivor unknown(Instant asOf) {
        return new Survivor(0, 0, asOf, "", "");
    }

    /** Whether it is known where the value came from. */
    public boolean isKnown() {
        return !key.isEmpty();
    }

    /** The earlier of two mentions; a known one before an unknown one. */
    static Survivor first(Survivor left, Survivor right) {
        if (left.isKnown() != right.isKnown()) {
            return left.isKnown() ? left : right;
        }
        return RECENCY.compare(left, right) <= 0 ? left : right;
    }
}
