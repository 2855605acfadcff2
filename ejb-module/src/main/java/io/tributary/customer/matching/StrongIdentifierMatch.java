package io.tributary.customer.matching;

import io.tributary.customer.matching.IdentityKey.Kind;
import java.util.List;
import java.util.OptionalLong;

/**
 * Match Rule, first form: strong identifiers only. Kind by kind, the strongest first: keys that lead to exactly one customer decide.
 * Keys that several customers share decide nothing, keys of one kind that lead to different customers neither. A customer whom the
 * same system knows by another id is somebody else, and so is, behind the same phone, one with another email address: a false merge is
 * worse than a miss.
 */
public final class StrongIdentifierMatch {
    private StrongIdentifierMatch() {}

    /**
     * Decides whose record it is.
     *
     * @param keys of the record
     * @param owners which customers have these keys
     * @return the one customer, or empty for no match
     */
    public static OptionalLong decide(List<IdentityKey> keys, KeyOwners owners) {
        for (Kind kind : Kind.values()) {
            long[] found = keys.stream()
                    .filter(key -> key.kind() == kind)
                    .map(owners::of)
                    .filter(customers -> customers.size() == 1)
                    .mapToLong(customers -> customers.iterator().next())
                    .filter(customer -> !owners.contradicts(customer, keys))
                    .filter(customer -> kind != Kind.PHONE || !owners.writesFromElsewhere(customer, keys))
                    .distinct()
                    .toArray();
            if (found.length == 1) {
                return OptionalLong.of(found[0]);
            }
        }
        return OptionalLong.empty();
    }
}
