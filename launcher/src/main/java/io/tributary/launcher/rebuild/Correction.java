package io.tributary.launcher.rebuild;

import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.golden.GoldenRecords.SourceRecord;
import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.Decision;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.rebuild.CorrectionRows;
import io.tributary.customer.rebuild.CorrectionRows.LookRow;
import io.tributary.customer.resolution.CustomerStates;
import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.resolution.ProfileKeys;
import io.tributary.customer.resolution.Regrouping;
import io.tributary.customer.resolution.ResolutionEngine;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.persistence.LostRaceException;
import io.tributary.publication.BusinessEvent;
import io.tributary.publication.Outbox;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Brings golden records that stand otherwise to what was computed, in portions of one transaction each: first what source records say, what their
 * profiles look like and which of them match, then the hub's own regrouping moves what has to move and computes golden records anew, at last
 * facts go where their source records are. A portion that was done is done; who is interrupted begins again with what is left. No source record
 * is ever deleted.
 */
final class Correction {
    private static final int PORTION = 50;
    private static final int ATTEMPTS = 5;
    private static final BigDecimal SURE = BigDecimal.valueOf(100);
    private static final Regrouping.Cause CAUSE = new Regrouping.Cause(Regrouping.Cause.Kind.REBUILD, null, "rebuild");

    private final Jdbi hub;
    private final Handle computed;
    private final ResolutionEngine engine;
    private final GoldenRecomputation golden;
    private final Ids ids;
    private final Outbox outbox;
    private final Progress progress;
    private final Instant now;
    /** Profiles that are new, by the ids that they were computed with. */
    private final Map<Long, Long> newProfiles = new HashMap<>();

    private final Set<Long> touched = new TreeSet<>();

    Correction(
            Jdbi hub,
            Handle computed,
            ResolutionEngine engine,
            GoldenRecomputation golden,
            Ids ids,
            Progress progress,
            Instant now) {
        this.hub = hub;
        this.computed = computed;
        this.engine = engine;
        this.golden = golden;
        this.ids = ids;
        this.outbox = new Outbox(hub, ids);
        this.progress = progress;
        this.now = now;
    }

    /** Corrects golden records that stand, or that should. */
    void run(Collection<Long> different) {
        progress.begin("golden records corrected: source records, profiles and matches");
        inPortions(different, this::takeOver);
        progress.end();
        progress.begin("profiles grouped anew, golden records computed");
        inPortions(touched, this::regroup);
        progress.end();
        progress.begin("golden records whose facts were looked through");
        inPortions(different, this::giveFacts);
        progress.end();
    }

    private void inPortions(Collection<Long> all, Consumer<List<Long>> work) {
        List<Long> list = List.copyOf(all);
        for (int start = 0; start < list.size(); start += PORTION) {
            List<Long> portion = list.subList(start, Math.min(list.size(), start + PORTION));
            insisting(() -> hub.useTransaction(handle -> work.accept(portion)));
            progress.add(portion.size());
        }
    }

    /** What meets with an arriving message is done again. */
    private static void insisting(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (LostRaceException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void takeOver(List<Long> portion) {
        hub.useHandle(handle -> {
            BindLists.inPortions(portion, handle.attach(GoldenRecords.class)::lock);
            List<ProfileRow> profiles =
                    BindLists.inPortions(portion, computed.attach(MatchProfiles.class)::ofCustomers);
            touched.addAll(BindLists.inPortions(portion, handle.attach(MatchProfiles.class)::ofCustomers).stream()
                    .map(ProfileRow::id)
                    .toList());
            Map<Long, ProfileRow> standing = takeOverProfiles(handle, profiles);
            takeOverLinks(handle, profiles);
            takeOverRecords(handle, portion, standing);
        });
    }

    /** The id that a profile has, or gets, in the hub's database. */
    private long id(long computedId) {
        return computedId < ScratchDatabase.NEW_IDS
                ? computedId
                : newProfiles.computeIfAbsent(computedId, any -> ids.next());
    }

    private Map<Long, ProfileRow> takeOverProfiles(Handle handle, List<ProfileRow> profiles) {
        MatchProfiles rows = handle.attach(MatchProfiles.class);
        Map<Long, ProfileRow> standing = byId(BindLists.inPortions(
                profiles.stream().map(each -> id(each.id())).toList(), rows::withIds));
        List<ProfileRow> missing = new ArrayList<>();
        List<LookRow> changed = new ArrayList<>();
        for (ProfileRow each : profiles) {
            long id = id(each.id());
            touched.add(id);
            ProfileRow before = standing.get(id);
            if (before == null) {
                ProfileRow row = new ProfileRow(id, id, each.fingerprint(), each.isSingledOut(), each.features(), now);
                missing.add(row);
                standing.put(id, row);
            } else if (!before.features().equals(each.features()) || before.isSingledOut() != each.isSingledOut()) {
                changed.add(new LookRow(id, each.fingerprint(), each.isSingledOut(), each.features()));
                forgetKeys(handle, before);
            }
        }
        if (!missing.isEmpty()) {
            stand(handle, missing.stream().map(ProfileRow::id).toList());
            rows.insert(missing);
            missing.forEach(each -> ProfileKeys.note(handle, each.id(), Features.parse(each.features())));
        }
        if (!changed.isEmpty()) {
            handle.attach(CorrectionRows.class).updateProfiles(changed);
            changed.forEach(each -> ProfileKeys.note(handle, each.id(), Features.parse(each.features())));
        }
        return standing;
    }

    private static Map<Long, ProfileRow> byId(List<ProfileRow> rows) {
        return rows.stream().collect(Collectors.toMap(ProfileRow::id, row -> row, (a, b) -> a, HashMap::new));
    }

    /** Makes golden records of these ids that are not there; regrouping fills them or gives them to others. */
    private void stand(Handle handle, Collection<Long> customers) {
        CustomerStates states = handle.attach(CustomerStates.class);
        Set<Long> absent = new TreeSet<>(customers);
        BindLists.inPortions(customers, states::existing).forEach(absent::remove);
        if (!absent.isEmpty()) {
            states.insert(absent.stream()
                    .map(id -> new CustomerStates.State(id, null, now, CAUSE.actor()))
                    .toList());
        }
    }

    private static void forgetKeys(Handle handle, ProfileRow profile) {
        List<Long> hashes = hashes(profile.features());
        handle.attach(CorrectionRows.class)
                .deleteKeys(hashes, hashes.stream().map(any -> profile.id()).toList());
    }

    private static List<Long> hashes(String features) {
        return BlockingKey.of(Features.parse(features)).stream()
                .map(BlockingKey::hash)
                .distinct()
                .toList();
    }

    private void takeOverLinks(Handle handle, List<ProfileRow> profiles) {
        List<Long> own = profiles.stream().map(ProfileRow::id).toList();
        if (own.isEmpty()) {
            return;
        }
        Map<List<Long>, LinkRow> should = new LinkedHashMap<>();
        BindLists.inPortions(own, computed.attach(MatchLinks.class)::of).forEach(link -> {
            long one = id(link.leftId());
            long other = id(link.rightId());
            LinkRow row = new LinkRow(
                    Math.min(one, other),
                    Math.max(one, other),
                    link.linkDecision(),
                    link.probability(),
                    link.weightBits(),
                    link.modelVersion(),
                    now);
            should.put(List.of(row.leftId(), row.rightId()), row);
        });
        Map<List<Long>, LinkRow> are = new LinkedHashMap<>();
        BindLists.inPortions(own.stream().map(this::id).toList(), handle.attach(MatchLinks.class)::of)
                .forEach(link -> are.put(List.of(link.leftId(), link.rightId()), link));
        List<List<Long>> gone = are.keySet().stream()
                .filter(pair -> !same(are.get(pair), should.get(pair)) && isComputed(pair))
                .toList();
        Set<Long> ends = should.keySet().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> there = BindLists.inPortions(ends, handle.attach(MatchProfiles.class)::looks).stream()
                .map(MatchProfiles.Look::id)
                .collect(Collectors.toSet());
        List<LinkRow> added = should.values().stream()
                .filter(link -> !same(are.get(List.of(link.leftId(), link.rightId())), link))
                .filter(link -> there.containsAll(List.of(link.leftId(), link.rightId())))
                .toList();
        handle.attach(CorrectionRows.class)
                .deleteLinks(
                        gone.stream().map(pair -> pair.get(0)).toList(),
                        gone.stream().map(pair -> pair.get(1)).toList());
        if (!added.isEmpty()) {
            handle.attach(MatchLinks.class).insert(added);
        }
    }

    private static boolean same(@Nullable LinkRow one, @Nullable LinkRow other) {
        return one != null
                && other != null
                && one.linkDecision() == other.linkDecision()
                && one.probability().compareTo(other.probability()) == 0;
    }

    /** Whether both were there when it was computed; what came meanwhile is none of the rebuild's business. */
    private boolean isComputed(List<Long> pair) {
        Set<Long> known = BindLists.inPortions(pair, computed.attach(MatchProfiles.class)::looks).stream()
                .map(MatchProfiles.Look::id)
                .collect(Collectors.toSet());
        return known.containsAll(pair);
    }

    private void takeOverRecords(Handle handle, List<Long> portion, Map<Long, ProfileRow> standingProfiles) {
        CorrectionRows rows = handle.attach(CorrectionRows.class);
        List<SourceRecord> should = BindLists.inPortions(portion, computed.attach(CorrectionRows.class)::ofCustomers);
        Map<Long, SourceRecord> are = new HashMap<>();
        BindLists.inPortions(should.stream().map(SourceRecord::receiptId).toList(), rows::ofReceipts)
                .forEach(record -> are.put(record.receiptId(), record));
        List<SourceRecord> missing = new ArrayList<>();
        List<SourceRecord> changed = new ArrayList<>();
        Map<Long, Long> successors = new LinkedHashMap<>();
        for (SourceRecord each : should) {
            SourceRecord before = are.get(each.receiptId());
            long profile = id(Objects.requireNonNull(each.profileId()));
            SourceRecord row = new SourceRecord(
                    before == null ? ids.next() : before.id(),
                    Objects.requireNonNull(standingProfiles.get(profile)).customerId(),
                    each.receiptId(),
                    each.sourceName(),
                    profile,
                    each.recordContent(),
                    each.factsContent(),
                    each.mappingVersion(),
                    each.asOf(),
                    before == null ? now : before.createdAt());
            if (before == null) {
                missing.add(row);
            } else if (!before.equals(row)) {
                changed.add(row);
                Long left = before.profileId();
                if (left != null && left != profile) {
                    successors.put(left, profile);
                }
            }
        }
        if (!missing.isEmpty()) {
            handle.attach(GoldenRecords.class).insertSourceRecords(missing);
        }
        if (!changed.isEmpty()) {
            rows.update(changed);
            retire(handle, successors);
        }
    }

    /**
     * Profiles that no source record has any more look like those that took their source records from now on, and belong where these belong;
     * nothing that arrives is compared with them. Their ids still lead to somebody.
     */
    private void retire(Handle handle, Map<Long, Long> successors) {
        CorrectionRows rows = handle.attach(CorrectionRows.class);
        MatchProfiles profiles = handle.attach(MatchProfiles.class);
        for (long unused : new TreeSet<>(BindLists.inPortions(successors.keySet(), rows::unusedProfiles))) {
            long successor = Objects.requireNonNull(successors.get(unused));
            Map<Long, ProfileRow> both = byId(profiles.withIds(List.of(unused, successor)));
            ProfileRow look = Objects.requireNonNull(both.get(successor));
            touched.add(unused);
            forgetKeys(handle, Objects.requireNonNull(both.get(unused)));
            rows.updateProfiles(List.of(new LookRow(unused, look.fingerprint(), 1, look.features())));
            List<LinkRow> links = handle.attach(MatchLinks.class).of(List.of(unused)).stream()
                    .distinct()
                    .toList();
            rows.deleteLinks(
                    links.stream().map(LinkRow::leftId).toList(),
                    links.stream().map(LinkRow::rightId).toList());
            handle.attach(MatchLinks.class)
                    .insert(List.of(new LinkRow(
                            Math.min(unused, successor),
                            Math.max(unused, successor),
                            Decision.MATCH,
                            BigDecimal.ONE,
                            SURE,
                            engine.matching().model().version(),
                            now)));
        }
    }

    private void regroup(List<Long> profiles) {
        hub.useHandle(handle -> {
            List<BusinessEvent> events = new ArrayList<>(engine.regrouping().regroup(profiles, CAUSE, now));
            Map<Long, Long> customers = new LinkedHashMap<>();
            BindLists.inPortions(profiles, handle.attach(MatchProfiles.class)::looks)
                    .forEach(look -> customers.put(look.id(), look.customerId()));
            correctStates(handle, customers);
            Set<Long> golden = new TreeSet<>(customers.values());
            BindLists.inPortions(profiles, handle.attach(CustomerStates.class)::existing)
                    .forEach(golden::add);
            forgetParts(handle, golden);
            events.addAll(this.golden.recompute(golden, now));
            outbox.write(events, now);
        });
    }

    /** Parts that source records once said are written anew from what they say now; what other systems wrote stays. */
    private static void forgetParts(Handle handle, Collection<Long> customers) {
        FactCopy.PARTS.forEach((table, origin) -> BindLists.inPortions(customers, ids -> {
            handle.createUpdate(
                            "DELETE FROM %s WHERE CUSTOMER_ID IN (<ids>) AND %s IS NOT NULL".formatted(table, origin))
                    .bindList("ids", ids)
                    .execute();
            return List.of();
        }));
    }

    /** A golden record is active as long as its founder is its own. */
    private void correctStates(Handle handle, Map<Long, Long> customers) {
        List<CustomerStates.State> wrong = new ArrayList<>();
        BindLists.inPortions(customers.keySet(), handle.attach(CorrectionRows.class)::states).stream()
                .distinct()
                .forEach(row -> {
                    long customer = Objects.requireNonNull(customers.get(row.id()));
                    Long into = customer == row.id() ? null : Long.valueOf(customer);
                    CustomerStates.State state = new CustomerStates.State(row.id(), into, now, CAUSE.actor());
                    if (!state.customerState().equals(row.customerState()) || !Objects.equals(into, row.mergedInto())) {
                        wrong.add(state);
                    }
                });
        if (!wrong.isEmpty()) {
            handle.attach(CustomerStates.class).update(wrong);
        }
    }

    private void giveFacts(List<Long> portion) {
        hub.useHandle(handle -> {
            List<String> tables = new ArrayList<>(FactCopy.OWNED);
            tables.add("CRM_INQUIRY");
            for (String table : tables) {
                Map<Long, Long> should = owners(computed, table, "CUSTOMER_ID", portion);
                Map<Long, Long> are = owners(handle, table, "ID", should.keySet());
                should.forEach((row, owner) -> {
                    long customer = id(owner);
                    if (are.containsKey(row) && are.get(row) != customer) {
                        handle.execute("UPDATE %s SET CUSTOMER_ID = ? WHERE ID = ?".formatted(table), customer, row);
                    }
                });
            }
        });
    }

    private static Map<Long, Long> owners(Handle handle, String table, String column, Collection<Long> ids) {
        Map<Long, Long> owners = new LinkedHashMap<>();
        BindLists.inPortions(ids, portion -> {
            handle.createQuery("SELECT ID, COALESCE(CUSTOMER_ID, 0) AS CUSTOMER_ID FROM %s WHERE %s IN (<ids>)"
                            .formatted(table, column))
                    .bindList("ids", portion)
                    .map((row, context) -> Map.entry(row.getLong("ID"), row.getLong("CUSTOMER_ID")))
                    .forEach(entry -> owners.put(entry.getKey(), entry.getValue()));
            return List.of();
        });
        return owners;
    }
}
