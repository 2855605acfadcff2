package io.tributary.customer.resolution;

import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.resolution.MatchKeys.KeyRow;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.persistence.BindLists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Profiles in the database that share a blocking key with new ones. A key has at most {@value MatchKeys#MOST_PROFILES} profiles; further ones are not
 * noted, since these few lead to the same golden records, or else too many have it: then it is ignored from now on, and finer keys do.
 */
final class Candidates {
    /** A key that so many different golden records have tells nothing. */
    static final int MOST_CUSTOMERS = 25;

    private final Map<Long, Set<Long>> profilesByKey = new HashMap<>();
    private final Map<Long, ProfileRow> profiles = new LinkedHashMap<>();
    private final Set<Long> ignored = new TreeSet<>();
    private final Set<Long> newlyIgnored = new TreeSet<>();

    private Candidates() {}

    /** Finds profiles with any of the keys. */
    static Candidates find(Handle handle, Collection<Long> hashes) {
        Candidates candidates = new Candidates();
        for (KeyRow key : BindLists.inPortions(hashes, handle.attach(MatchKeys.class)::profiles)) {
            if (key.profileId() == MatchKeys.IGNORED) {
                candidates.ignored.add(key.keyHash());
            } else {
                candidates
                        .profilesByKey
                        .computeIfAbsent(key.keyHash(), hash -> new LinkedHashSet<>())
                        .add(key.profileId());
            }
        }
        candidates.profilesByKey.keySet().removeAll(candidates.ignored);
        candidates.load(handle);
        candidates.ignoreCommon();
        return candidates;
    }

    private void load(Handle handle) {
        Set<Long> ids = new TreeSet<>();
        profilesByKey.values().forEach(ids::addAll);
        BindLists.inPortions(ids, handle.attach(MatchProfiles.class)::withIds)
                .forEach(profile -> profiles.put(profile.id(), profile));
        profilesByKey.values().forEach(found -> found.retainAll(profiles.keySet()));
    }

    private void ignoreCommon() {
        profilesByKey.forEach((hash, ids) -> {
            if (ids.size() >= MatchKeys.MOST_PROFILES
                    && ids.stream()
                                    .map(this::profile)
                                    .map(ProfileRow::customerId)
                                    .distinct()
                                    .count()
                            > MOST_CUSTOMERS) {
                newlyIgnored.add(hash);
            }
        });
        profilesByKey.keySet().removeAll(newlyIgnored);
    }

    /**
     * Profiles with any of the keys that were not there when candidates were looked for, except for those that have been made here.
     *
     * @param madeHere which new profiles have which key
     * @param noted what was noted since, if that is known; else the tables are asked
     * @return with each the new profiles that share a key with it
     */
    Map<ProfileRow, Set<Long>> since(Handle handle, Map<Long, Set<Long>> madeHere, Optional<List<KeyRow>> noted) {
        Set<Long> own = new TreeSet<>();
        madeHere.values().forEach(own::addAll);
        Map<Long, Set<Long>> sharing = new TreeMap<>();
        for (KeyRow key : noted.orElseGet(
                () -> BindLists.inPortions(madeHere.keySet(), handle.attach(MatchKeys.class)::profiles))) {
            if (madeHere.containsKey(key.keyHash())
                    && key.profileId() != MatchKeys.IGNORED
                    && !own.contains(key.profileId())
                    && !profiles.containsKey(key.profileId())) {
                sharing.computeIfAbsent(key.profileId(), id -> new TreeSet<>())
                        .addAll(madeHere.getOrDefault(key.keyHash(), Set.of()));
            }
        }
        Map<ProfileRow, Set<Long>> late = new LinkedHashMap<>();
        BindLists.inPortions(sharing.keySet(), handle.attach(MatchProfiles.class)::withIds)
                .forEach(profile -> late.put(profile, sharing.getOrDefault(profile.id(), Set.of())));
        return late;
    }

    /** Profiles that share a key with these. */
    Set<Long> of(List<BlockingKey> keys) {
        Set<Long> found = new TreeSet<>();
        keys.forEach(key -> found.addAll(profilesByKey.getOrDefault(key.hash(), Set.of())));
        return found;
    }

    /** A candidate's row. */
    ProfileRow profile(long id) {
        return Objects.requireNonNull(profiles.get(id));
    }

    /** The largest id of a candidate; 0 if there is none. */
    long largestId() {
        return profiles.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Notes the keys of a new profile as far as they are of use. */
    List<KeyRow> take(long profileId, List<BlockingKey> keys) {
        List<KeyRow> rows = new ArrayList<>();
        for (long hash : keys.stream().map(BlockingKey::hash).distinct().toList()) {
            Set<Long> standing = profilesByKey.computeIfAbsent(hash, any -> new LinkedHashSet<>());
            if (!ignored.contains(hash)
                    && !newlyIgnored.contains(hash)
                    && standing.size() < MatchKeys.MOST_PROFILES
                    && standing.add(profileId)) {
                rows.add(new KeyRow(hash, profileId));
            }
        }
        return rows;
    }

    /** Replaces the profiles of keys that too many golden records have by the note that the key is ignored. */
    void dropCommon(Handle handle) {
        if (!newlyIgnored.isEmpty()) {
            MatchKeys keys = handle.attach(MatchKeys.class);
            keys.delete(List.copyOf(newlyIgnored));
            keys.insert(newlyIgnored.stream()
                    .map(hash -> new KeyRow(hash, MatchKeys.IGNORED))
                    .toList());
        }
    }
}
