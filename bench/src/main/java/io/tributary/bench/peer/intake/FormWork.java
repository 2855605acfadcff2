package io.tributary.bench.peer.intake;

import io.tributary.canonical.Envelope;
import io.tributary.customer.matching.BlockingKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one transaction does with one message or with many: the hub's statements in the order that their foreign keys demand, nothing asked
 * that need not be. Who somebody is it decides by what looks exactly alike, else by the email address among those that share a key: far less
 * than the hub compares, which is in this program's favour.
 */
public final class FormWork {
    private static final HubStatement RECEIPTS = HubStatement.of("intake/Receipts/byKeys");
    private static final HubStatement RECEIPT = HubStatement.of("intake/Receipts/insert");
    private static final HubStatement RECEIPT_ONCE = RECEIPT.and("ON CONFLICT (INTAKE_KEY, SOURCE_NAME) DO NOTHING");
    private static final HubStatement DUPLICATE =
            HubStatement.of("intake/Receipts/insertDuplicates").and("ON CONFLICT DO NOTHING");
    private static final HubStatement JOURNAL = HubStatement.of("intake/Journal/insert");
    private static final HubStatement BY_FINGERPRINT =
            HubStatement.of("customer/resolution/MatchProfiles/withFingerprints");
    private static final HubStatement CLAIM = HubStatement.of("persistence/Claims$Stripes/lock");
    private static final HubStatement BY_KEY = HubStatement.of("customer/resolution/MatchKeys/profiles");
    private static final HubStatement PROFILES = HubStatement.of("customer/resolution/MatchProfiles/withIds");
    private static final HubStatement LOCK = HubStatement.of("customer/golden/GoldenRecords/lock");
    private static final HubStatement POINTS = HubStatement.of("customer/golden/GoldenRecords/contactPoints");
    private static final HubStatement ADDRESSES = HubStatement.of("customer/golden/GoldenRecords/addresses");
    private static final int STRIPES = 65_536;
    private static final int MOST_PROFILES = 50;

    private final PeerIds ids;

    /** Work with ids of the database. */
    public FormWork(PeerIds ids) {
        this.ids = ids;
    }

    /** One message: its receipt is written at once, and if that was there, it is a repeat. One round-trip less than asking first. */
    public void applyOne(Database database, Envelope envelope) throws SQLException {
        Instant now = Instant.now();
        String sha256 = Documents.sha256(envelope.body());
        long receipt = ids.next();
        if (database.executeOne(RECEIPT_ONCE, receipt(receipt, envelope, sha256, now)) == 1) {
            applyFresh(database, List.of(new Fresh(receipt, envelope, sha256)), now);
            return;
        }
        for (Row first : database.query(RECEIPTS, List.of(envelope.key()))) {
            if (first.text("sourceName").equals(envelope.source())) {
                noteRepeat(database, envelope, sha256, first);
            }
        }
    }

    private static void noteRepeat(Database database, Envelope envelope, String sha256, Row first) throws SQLException {
        if (!first.text("traceId").equals(envelope.trace())) {
            database.executeOne(DUPLICATE, duplicate(envelope, sha256, first.number("id")));
        }
    }

    /** Many messages; the caller takes them one by one when this fails, since somebody else was at the same key. */
    public void applyAll(Database database, List<Envelope> batch) throws SQLException {
        Instant now = Instant.now();
        Map<String, Row> known = new HashMap<>();
        for (Row row : database.query(
                RECEIPTS, batch.stream().map(Envelope::key).distinct().toList())) {
            known.put(row.text("sourceName") + "/" + row.text("intakeKey"), row);
        }
        List<Fresh> fresh = new ArrayList<>();
        List<Row> receipts = new ArrayList<>();
        List<Row> duplicates = new ArrayList<>();
        for (Envelope envelope : batch) {
            String sha256 = Documents.sha256(envelope.body());
            String key = envelope.source() + "/" + envelope.key();
            Row first = known.get(key);
            if (first == null) {
                Row receipt = receipt(ids.next(), envelope, sha256, now);
                known.put(key, receipt);
                receipts.add(receipt);
                fresh.add(new Fresh(receipt.number("id"), envelope, sha256));
            } else if (!first.text("traceId").equals(envelope.trace())) {
                duplicates.add(duplicate(envelope, sha256, first.number("id")));
            }
        }
        receipts.sort(Comparator.comparing(row -> row.text("intakeKey"))); // or two batches wait in a circle
        database.execute(RECEIPT, receipts);
        database.execute(DUPLICATE, duplicates);
        if (!fresh.isEmpty()) {
            applyFresh(database, fresh, now);
        }
    }

    private static Row receipt(long id, Envelope envelope, String sha256, Instant now) {
        return Row.of(
                "id",
                id,
                "sourceName",
                envelope.source(),
                "intakeKey",
                envelope.key(),
                "traceId",
                envelope.trace(),
                "receiptState",
                "APPLIED",
                "rawSha256",
                sha256,
                "receivedAt",
                envelope.receivedAt(),
                "decidedAt",
                now);
    }

    private static Row duplicate(Envelope envelope, String sha256, long receipt) {
        return Row.of(
                "traceId", envelope.trace(),
                "receiptId", receipt,
                "sourceName", envelope.source(),
                "rawSha256", sha256,
                "receivedAt", envelope.receivedAt());
    }

    private void applyFresh(Database database, List<Fresh> fresh, Instant now) throws SQLException {
        database.execute(JOURNAL, FormRows.journal(fresh, ids));
        recognise(database, fresh);
        List<Fresh> strangers =
                fresh.stream().filter(each -> each.customer == 0).toList();
        List<Fresh> founders = new ArrayList<>();
        Map<Long, Long> keyCounts = new HashMap<>();
        if (!strangers.isEmpty()) {
            database.query(CLAIM, stripes(strangers));
            recognise(database, strangers);
            founders = settle(database, strangers, keyCounts);
        }
        FormRows rows = new FormRows(ids, now);
        Map<Long, Standing> standing = standing(database, fresh, founders);
        rows.add(fresh, founders, standing, hash -> keyCounts.getOrDefault(hash, 0L) < MOST_PROFILES);
        rows.write(database);
    }

    /** Finds those who look exactly like somebody who is there. */
    private static void recognise(Database database, List<Fresh> forms) throws SQLException {
        Map<String, Row> found = new HashMap<>();
        for (Row profile : database.query(
                BY_FINGERPRINT,
                forms.stream().map(each -> each.fingerprint).distinct().toList())) {
            found.putIfAbsent(profile.text("fingerprint"), profile);
        }
        for (Fresh each : forms) {
            Row profile = found.get(each.fingerprint);
            if (profile != null) {
                each.belongsTo(profile.number("customerId"), profile.number("id"));
            }
        }
    }

    /**
     * Claims by which no other transaction makes the same customer at the same moment: for what this program goes by, looks and email
     * address. The hub, which goes by any blocking key, looks for late comers at its commit instead, one transaction after another;
     * that would cost one transaction for each message dearly.
     */
    private static List<Integer> stripes(List<Fresh> strangers) {
        Set<Integer> stripes = new TreeSet<>();
        for (Fresh each : strangers) {
            stripes.add(stripe(each.fingerprint));
            stripes.add(stripe("email:" + each.form.email()));
        }
        return List.copyOf(stripes);
    }

    private static int stripe(String key) {
        int hash = key.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), STRIPES);
    }

    /** Decides who the unknown are: somebody with the same email address, or new. Returns those who get a profile. */
    private List<Fresh> settle(Database database, List<Fresh> strangers, Map<Long, Long> keyCounts)
            throws SQLException {
        List<Fresh> unknown =
                strangers.stream().filter(each -> each.customer == 0).toList();
        List<Fresh> founders = new ArrayList<>();
        if (unknown.isEmpty()) {
            return founders;
        }
        Map<Long, List<Row>> profiles = candidates(database, unknown, keyCounts);
        Map<String, Fresh> madeHere = new LinkedHashMap<>();
        for (Fresh each : unknown) {
            Fresh same = madeHere.get(each.fingerprint);
            if (same != null) {
                each.belongsTo(same.customer, same.profile);
                continue;
            }
            long profile = ids.next();
            each.belongsTo(sameEmail(each, profiles, profile), profile);
            madeHere.put(each.fingerprint, each);
            founders.add(each);
        }
        return founders;
    }

    private static Map<Long, List<Row>> candidates(Database database, List<Fresh> unknown, Map<Long, Long> keyCounts)
            throws SQLException {
        Set<Long> hashes = new TreeSet<>();
        unknown.forEach(each -> each.keys().forEach(key -> hashes.add(key.hash())));
        Map<Long, Set<Long>> profilesByKey = new HashMap<>();
        Set<Long> wanted = new HashSet<>();
        for (Row row : database.query(BY_KEY, List.copyOf(hashes))) {
            long hash = row.number("keyHash");
            keyCounts.merge(hash, 1L, Long::sum);
            profilesByKey.computeIfAbsent(hash, any -> new HashSet<>()).add(row.number("profileId"));
            wanted.add(row.number("profileId"));
        }
        Map<Long, Row> byId = new HashMap<>();
        if (!wanted.isEmpty()) {
            database.query(PROFILES, List.copyOf(wanted)).forEach(row -> byId.put(row.number("id"), row));
        }
        Map<Long, List<Row>> candidates = new HashMap<>();
        profilesByKey.forEach((hash, found) -> candidates.put(
                hash, found.stream().map(byId::get).filter(Objects::nonNull).toList()));
        return candidates;
    }

    private static long sameEmail(Fresh form, Map<Long, List<Row>> candidates, long otherwise) {
        String email = form.form.email();
        if (email != null) {
            String mark = Documents.json(email);
            for (BlockingKey key : form.keys()) {
                for (Row profile : candidates.getOrDefault(key.hash(), List.of())) {
                    if (profile.text("features").contains(mark)) {
                        return profile.number("customerId");
                    }
                }
            }
        }
        return otherwise;
    }

    /** Locks the customers who were there, and looks at what they have, as who adds to them must. */
    private static Map<Long, Standing> standing(Database database, List<Fresh> fresh, List<Fresh> founders)
            throws SQLException {
        Set<Long> made = new HashSet<>();
        founders.stream().filter(each -> each.customer == each.profile).forEach(each -> made.add(each.customer));
        Set<Long> there = new TreeSet<>();
        fresh.stream().filter(each -> !made.contains(each.customer)).forEach(each -> there.add(each.customer));
        Map<Long, Standing> standing = new LinkedHashMap<>();
        if (there.isEmpty()) {
            return standing;
        }
        for (Row row : database.query(LOCK, List.copyOf(there))) {
            standing.put(row.number("id"), new Standing(row));
        }
        for (Row row : database.query(POINTS, List.copyOf(there))) {
            Objects.requireNonNull(standing.get(row.number("customerId")))
                    .points
                    .add(row.text("pointValue"));
        }
        for (Row row : database.query(ADDRESSES, List.copyOf(there))) {
            Objects.requireNonNull(standing.get(row.number("customerId"))).hasAddress = true;
        }
        return standing;
    }
}
