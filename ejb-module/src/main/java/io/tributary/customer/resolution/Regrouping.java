package io.tributary.customer.resolution;

import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.matching.comparison.Portrait;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.resolution.CustomerStates.State;
import io.tributary.customer.resolution.FollowingFacts.Following;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import io.tributary.customer.resolution.MatchProfiles.Look;
import io.tributary.customer.resolution.MatchProfiles.Move;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.resolution.MatchProfiles.RecordProfile;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.persistence.LostRaceException;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Brings golden records to what links and decisions say now: profiles go from one to another with their source records and whatever came
 * with these, and the golden records that lost or won something are computed anew. Runs in its caller's transaction.
 */
@ApplicationScoped
public class Regrouping {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private Matching matching;

    @Inject
    private GoldenRecomputation recomputation;

    @Inject
    private WritersFirst writersFirst;

    /** For CDI. */
    public Regrouping() {}

    /** For use without a container. */
    public Regrouping(
            Jdbi jdbi, Ids ids, Matching matching, GoldenRecomputation recomputation, WritersFirst writersFirst) {
        this.jdbi = jdbi;
        this.ids = ids;
        this.matching = matching;
        this.recomputation = recomputation;
        this.writersFirst = writersFirst;
    }

    /**
     * Why profiles move.
     *
     * @param actId the steward's act, where there is one
     * @param actor who: intake, or a person
     */
    public record Cause(Kind kind, @Nullable Long actId, String actor) {
        /** The cause of what intake moves. */
        static final Cause INTAKE = new Cause(Kind.INTAKE, null, "intake");

        /** Sorts of causes. */
        public enum Kind {
            INTAKE,
            STEWARD,
            REBUILD
        }
    }

    /**
     * Groups everything anew that profiles can have to do with, and writes the difference. Locks the golden records concerned.
     *
     * @return what the rest of the house should hear
     * @throws LostRaceException if somebody else changed it at the same moment; the same will do when done again
     */
    public List<BusinessEvent> regroup(Collection<Long> profileIds, Cause cause, Instant now) {
        return jdbi.withHandle(handle -> {
            Set<Long> customers = customersOf(handle, profileIds);
            Set<Long> locked = Component.load(handle, customers).rows();
            List<BusinessEvent> events = new ArrayList<>(writersFirst.takeIn(handle, locked, now));
            Component component = Component.load(handle, customersOf(handle, profileIds));
            if (!locked.containsAll(component.rows())) {
                throw new LostRaceException("golden records " + customers + " were regrouped at the same moment");
            }
            Map<Long, Long> founders = component.group(List.of(), List.of(), matching.portraits(), matching.scorer());
            events.addAll(apply(handle, moves(component, founders), cause, now));
            return events;
        });
    }

    private static Set<Long> customersOf(Handle handle, Collection<Long> profileIds) {
        return BindLists.inPortions(profileIds, handle.attach(MatchProfiles.class)::looks).stream()
                .map(Look::customerId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Profiles of a component that belong elsewhere. */
    static List<Move> moves(Component component, Map<Long, Long> founders) {
        List<Move> moves = new ArrayList<>();
        component.customers().forEach((profile, from) -> {
            long to = Objects.requireNonNull(founders.get(profile));
            if (to != from) {
                moves.add(new Move(profile, from, to));
            }
        });
        return moves;
    }

    /** Moves profiles; all golden records concerned are locked. */
    List<BusinessEvent> apply(Handle handle, List<Move> moves, Cause cause, Instant now) {
        if (moves.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> destination = new HashMap<>();
        Set<Long> touched = new TreeSet<>();
        moves.forEach(move -> {
            destination.put(move.profileId(), move.toCustomer());
            touched.addAll(List.of(move.fromCustomer(), move.toCustomer()));
        });
        states(handle, destination, touched, cause, now);
        MatchProfiles profiles = handle.attach(MatchProfiles.class);
        profiles.move(moves);
        profiles.moveSourceRecords(moves);
        handle.attach(FollowingFacts.class)
                .move(moves.stream()
                        .map(move -> new Following(
                                move.profileId(), move.fromCustomer(), move.toCustomer(), now, cause.actor()))
                        .toList());
        handle.attach(MergeHistory.class)
                .insert(moves.stream()
                        .map(move -> new MergeHistory.Entry(
                                ids.next(),
                                move.profileId(),
                                move.fromCustomer(),
                                move.toCustomer(),
                                cause.kind(),
                                cause.actId(),
                                cause.actor(),
                                now))
                        .toList());
        List<BusinessEvent> events = new ArrayList<>(events(moves, destination));
        events.addAll(recomputation.recompute(touched, now));
        return events;
    }

    /** A golden record is active as long as its founder is its own. */
    private static void states(
            Handle handle, Map<Long, Long> destination, Set<Long> touched, Cause cause, Instant now) {
        CustomerStates rows = handle.attach(CustomerStates.class);
        Set<Long> asked = new TreeSet<>(destination.keySet());
        asked.addAll(touched);
        Set<Long> existing = Set.copyOf(BindLists.inPortions(asked, rows::existing));
        List<State> missing = new ArrayList<>();
        List<State> changed = new ArrayList<>();
        touched.stream()
                .filter(id -> !existing.contains(id))
                .forEach(id -> missing.add(new State(id, null, now, cause.actor())));
        destination.forEach((profile, customer) -> {
            if (existing.contains(profile)) {
                changed.add(new State(profile, profile.equals(customer) ? null : customer, now, cause.actor()));
            }
        });
        if (!missing.isEmpty()) {
            rows.insert(missing);
        }
        if (!changed.isEmpty()) {
            rows.update(changed);
        }
    }

    private static List<BusinessEvent> events(List<Move> moves, Map<Long, Long> destination) {
        Map<List<Long>, Set<Long>> journeys = new LinkedHashMap<>();
        moves.forEach(move -> journeys.computeIfAbsent(
                        List.of(move.fromCustomer(), move.toCustomer()), key -> new LinkedHashSet<>())
                .add(move.profileId()));
        List<BusinessEvent> events = new ArrayList<>();
        journeys.forEach((journey, profiles) -> {
            long from = journey.get(0);
            long to = journey.get(1);
            boolean merged = destination.containsKey(from);
            events.add(new BusinessEvent(
                    merged ? "customer.merged" : "customer.split",
                    "customer/" + from,
                    merged
                            ? Map.of("customerId", from, "mergedInto", to)
                            : Map.of("customerId", from, "splitOff", to, "profiles", profiles)));
        });
        return events;
    }

    /**
     * Gives source records profiles of their own, which no other source record will join for looking the same. Nothing is regrouped yet.
     *
     * @return for each source record its profile: a new one where it shared one
     */
    public Map<Long, Long> singleOut(Collection<Long> sourceRecordIds, Instant now) {
        return jdbi.withHandle(handle -> {
            MatchProfiles profiles = handle.attach(MatchProfiles.class);
            Map<Long, Long> own = new LinkedHashMap<>();
            List<ProfileRow> made = new ArrayList<>();
            Map<Long, Long> sharedBy = new HashMap<>();
            for (RecordProfile record :
                    BindLists.inPortions(new TreeSet<>(sourceRecordIds), profiles::ofSourceRecords)) {
                if (record.records() == 1) {
                    own.putIfAbsent(record.sourceRecordId(), record.profileId());
                } else if (!own.containsKey(record.sourceRecordId())) {
                    ProfileRow shared =
                            profiles.withIds(List.of(record.profileId())).get(0);
                    ProfileRow single = new ProfileRow(
                            ids.nextAbove(shared.id()),
                            shared.customerId(),
                            shared.fingerprint(),
                            1,
                            shared.features(),
                            now);
                    made.add(single);
                    sharedBy.put(single.id(), shared.id());
                    own.put(record.sourceRecordId(), single.id());
                }
            }
            if (!made.isEmpty()) {
                profiles.insert(made);
                profiles.setProfiles(own.entrySet().stream()
                        .map(each -> new RecordProfile(each.getKey(), each.getValue(), 1))
                        .toList());
                made.forEach(
                        single -> likeShared(handle, single, Objects.requireNonNull(sharedBy.get(single.id())), now));
            }
            return own;
        });
    }

    /** A profile that was singled out has the keys and links of the one that it shared, and a link to that one. */
    private void likeShared(Handle handle, ProfileRow single, long shared, Instant now) {
        Features features = Features.parse(single.features());
        ProfileKeys.note(handle, single.id(), features);
        MatchLinks links = handle.attach(MatchLinks.class);
        List<LinkRow> copies = new ArrayList<>();
        for (LinkRow link : links.of(List.of(shared))) {
            long other = link.leftId() == shared ? link.rightId() : link.leftId();
            copies.add(link.between(single.id(), other));
        }
        Scorer scorer = matching.scorer();
        Portrait portrait = Portrait.of(features);
        copies.add(LinkRow.of(single.id(), shared, scorer.score(portrait, portrait), scorer.modelVersion(), now));
        links.insert(copies);
    }
}
