package io.tributary.customer.matching;

import io.tributary.customer.matching.IdentityKey.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which customers have which keys, as far as it is known. Not thread-safe. */
public final class KeyOwners {
    private final Map<IdentityKey, Set<Long>> owners = new HashMap<>();
    private final Map<Long, Set<IdentityKey>> keysOf = new HashMap<>();

    /** Notes that a customer has a key. */
    public void add(IdentityKey key, long customer) {
        owners.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(customer);
        keysOf.computeIfAbsent(customer, c -> new LinkedHashSet<>()).add(key);
    }

    /** The customers who have a key. */
    public Set<Long> of(IdentityKey key) {
        return owners.getOrDefault(key, Set.of());
    }

    /** Everybody who has any key. */
    public Set<Long> all() {
        Set<Long> all = new LinkedHashSet<>();
        owners.values().forEach(all::addAll);
        return all;
    }

    /** Whether any customer has the key. */
    public boolean knows(IdentityKey key) {
        return owners.containsKey(key);
    }

    /** Whether a customer is known to some system by another id than the keys say, and by none that they say: two records of that system. */
    public boolean contradicts(long customer, List<IdentityKey> keys) {
        Collection<IdentityKey> known = keys(customer, Kind.EXTERNAL_ID);
        return keys.stream()
                .filter(key -> key.kind() == Kind.EXTERNAL_ID && !known.contains(key))
                .anyMatch(key -> known.stream().anyMatch(id -> Objects.equals(id.system(), key.system())));
    }

    /** Whether a customer has email addresses, and the keys have others only: somebody else of the household. */
    public boolean writesFromElsewhere(long customer, List<IdentityKey> keys) {
        Collection<IdentityKey> known = keys(customer, Kind.EMAIL);
        List<IdentityKey> emails =
                keys.stream().filter(key -> key.kind() == Kind.EMAIL).toList();
        return !known.isEmpty() && !emails.isEmpty() && emails.stream().noneMatch(known::contains);
    }

    private Collection<IdentityKey> keys(long customer, Kind kind) {
        return keysOf.getOrDefault(customer, Set.of()).stream()
                .filter(key -> key.kind() == kind)
                .toList();
    }
}
