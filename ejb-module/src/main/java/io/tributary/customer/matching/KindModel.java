package io.tributary.customer.matching;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of a model that is for persons, or for organisations.
 *
 * @param match share of pairs, among all pairs of records, that are of one customer
 * @param household share of pairs that are of a household
 * @param fields comparisons by name; {@code id} and {@code fact} are for those that have none of their own
 */
public record KindModel(double match, double household, SortedMap<String, FieldModel> fields) {
    /** Comparisons are not to be changed. */
    public KindModel {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** What a comparison is worth: its own model, or the common one of all ids or facts. */
    public @Nullable FieldModel field(String name) {
        FieldModel own = fields.get(name);
        return own != null ? own : fields.get(family(name));
    }

    /** The name that all ids, or all facts, have in common. */
    public static String family(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    /** This with other shares, and with other models of some fields. */
    public KindModel with(double newMatch, double newHousehold, Map<String, FieldModel> newFields) {
        SortedMap<String, FieldModel> all = new TreeMap<>(fields);
        all.putAll(newFields);
        return new KindModel(newMatch, newHousehold, all);
    }
}
