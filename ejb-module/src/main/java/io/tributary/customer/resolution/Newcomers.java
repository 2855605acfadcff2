package io.tributary.customer.resolution;

import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.Decision;
import io.tributary.customer.matching.Grouping;
import io.tributary.customer.matching.Score;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.matching.comparison.Portrait;
import io.tributary.customer.resolution.MatchKeys.KeyRow;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.persistence.LostRaceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** New profiles of one batch, compared with those in the database that share a key, and with each other. */
final class Newcomers {
    private final Map<Long, Newcomer> byId = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> byKey = new HashMap<>();
    private final List<LinkRow> links = new ArrayList<>();
    private final List<KeyRow> keys = new ArrayList<>();
    private final Map<Long, Long> matched = new TreeMap<>();
    private final Candidates candidates;
    private final Portraits portraits;
    private final Scorer scorer;
    private final Instant now;
    private long compared;

    /** A profile that is not in the database yet. */
    record Newcomer(long id, Arrival founder, boolean singledOut) {}

    Newcomers(Candidates candidates, Portraits portraits, Scorer scorer, Instant now) {
        this.candidates = candidates;
        this.portraits = portraits;
        this.scorer = scorer;
        this.now = now;
    }

    /** Compares one more. */
    void add(Newcomer newcomer) {
        List<BlockingKey> shared = newcomer.founder().keys();
        for (long candidate : candidates.of(shared)) {
            Score score = link(newcomer, candidate, portraits.of(candidates.profile(candidate)));
            if (score.decision() == Decision.MATCH) {
                matched.put(candidate, candidates.profile(candidate).customerId());
            }
        }
        Set<Long> peers = new TreeSet<>();
        for (BlockingKey key : shared) {
            Set<Long> sharing = byKey.computeIfAbsent(key.hash(), hash -> new TreeSet<>());
            peers.addAll(sharing);
            sharing.add(newcomer.id());
        }
        peers.remove(newcomer.id());
        peers.forEach(peer -> link(
                newcomer, peer, Objects.requireNonNull(byId.get(peer)).founder().portrait()));
        byId.put(newcomer.id(), newcomer);
        portraits.keep(newcomer.founder());
    }

    private Score link(Newcomer newcomer, long other, Portrait portrait) {
        Score score = scorer.score(newcomer.founder().portrait(), portrait);
        compared++;
        if (score.decision() != Decision.NO_MATCH) {
            links.add(LinkRow.of(newcomer.id(), other, score, scorer.modelVersion(), now));
        }
        return score;
    }

    /** Profiles in the database that match, and the golden records that they were found in. */
    Map<Long, Long> matched() {
        return matched;
    }

    /** The keys that were written. */
    List<KeyRow> keys() {
        return keys;
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /**
     * Compares them with profiles that others have committed since candidates were looked for.
     *
     * @param since the keys of those, where they are known
     * @throws LostRaceException if one of those is the same customer
     */
    void confirm(Handle handle, Optional<List<KeyRow>> since) {
        int before = links.size();
        candidates.since(handle, byKey, since).forEach((late, sharing) -> {
            Portrait portrait = portraits.of(late);
            for (long newcomer : sharing) {
                Score score = link(Objects.requireNonNull(byId.get(newcomer)), late.id(), portrait);
                if (score.decision() == Decision.MATCH) {
                    throw new LostRaceException("customer " + late.customerId() + " was made at the same moment");
                }
            }
        });
        List<LinkRow> possible = links.subList(before, links.size());
        if (!possible.isEmpty()) {
            handle.attach(MatchLinks.class).insert(possible);
        }
    }

    /** How many comparisons there were. */
    long compared() {
        return compared;
    }

    List<Grouping.Node> nodes() {
        return byId.values().stream()
                .map(each -> new Grouping.Node(
                        each.id(), each.founder().fingerprint(), each.founder().portrait()))
                .toList();
    }

    List<Grouping.Link> matches() {
        return links.stream().filter(LinkRow::isMatch).map(LinkRow::forGrouping).toList();
    }

    /** Writes profiles, keys and links; the golden records that they belong to are there. */
    void write(Handle handle, Map<Long, Long> customers) {
        if (byId.isEmpty()) {
            return;
        }
        List<ProfileRow> profiles = new ArrayList<>();
        for (Newcomer each : byId.values()) {
            profiles.add(new ProfileRow(
                    each.id(),
                    Objects.requireNonNull(customers.get(each.id())),
                    each.founder().fingerprint(),
                    each.singledOut() ? 1 : 0,
                    each.founder().text(),
                    now));
            keys.addAll(candidates.take(each.id(), each.founder().keys()));
        }
        handle.attach(MatchProfiles.class).insert(profiles);
        candidates.dropCommon(handle);
        if (!keys.isEmpty()) {
            handle.attach(MatchKeys.class).insert(keys);
        }
        if (!links.isEmpty()) {
            handle.attach(MatchLinks.class).insert(links);
        }
    }
}
