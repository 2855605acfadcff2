package io.tributary.launcher.rebuild;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.matching.Thresholds;
import io.tributary.customer.resolution.ProfileIds;
import io.tributary.customer.resolution.Regrouping;
import io.tributary.customer.resolution.ResolutionEngine;
import io.tributary.intake.Journal;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import io.tributary.intake.Understood;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.intake.translation.Translation;
import io.tributary.intake.translation.Translator;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.persistence.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A hub's database that is fed as the intake transaction feeds it, without a hub. */
final class StandingHub {
    static final String SOURCE = "people";

    private final Jdbi jdbi;
    private final Ids ids;
    private final Translator translator;
    private final SourceCatalog catalog;
    private final ResolutionEngine engine;
    private Instant now = Instant.parse("2026-02-01T10:00:00Z");
    private int keys;

    StandingHub(DatabaseAccess access, Path config) {
        jdbi = Snapshot.jdbi(access);
        ids = new Ids(jdbi);
        catalog = SourceCatalog.loadSwitchedOff(config, name -> null);
        translator = new Translator(config, catalog);
        GoldenRecomputation golden = RebuildRules.recomputation(jdbi, ids, config, null);
        engine = new ResolutionEngine(jdbi, ids, Thresholds.DEFAULT, golden, ProfileIds.fresh(ids));
    }

    /**
     * Messages come in together.
     *
     * @return the golden record of each
     */
    List<Long> take(String... json) {
        now = now.plusSeconds(60);
        return jdbi.inTransaction(handle -> {
            List<Understood> batch = new ArrayList<>();
            for (String each : json) {
                batch.add(take(handle, each));
            }
            Map<Long, Long> customers = engine.resolve(batch, now).customerByReceipt();
            List<Long> golden = new ArrayList<>();
            for (Understood each : batch) {
                long customer = Objects.requireNonNull(customers.get(each.receiptId()));
                interaction(handle, each.receiptId(), customer);
                golden.add(customer);
            }
            return golden;
        });
    }

    private Understood take(Handle handle, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        Envelope envelope =
                new Envelope(SOURCE, "k" + ++keys, UUID.randomUUID().toString(), now, "application/json", null, body);
        Translation.Canonical canonical = (Translation.Canonical)
                translator.translateReleased(catalog.find(SOURCE).orElseThrow(), envelope);
        Receipt receipt = new Receipt(
                ids.next(),
                SOURCE,
                envelope.key(),
                envelope.trace(),
                Receipt.State.APPLIED,
                ContentHash.sha256(body),
                now,
                now);
        handle.attach(Receipts.class).insert(List.of(receipt));
        handle.attach(Journal.class)
                .insert(List.of(new JournalEntry(
                        ids.next(),
                        receipt.id(),
                        envelope.trace(),
                        envelope.contentType(),
                        null,
                        receipt.rawSha256(),
                        body,
                        canonical.mappingVersion(),
                        now)));
        return new Understood(receipt.id(), envelope, canonical.message(), canonical.mappingVersion());
    }

    private void interaction(Handle handle, long receipt, long customer) {
        handle.execute(
                "INSERT INTO CRM_INTERACTION (ID, CUSTOMER_ID, RECEIPT_ID, CHANNEL_NAME, DIRECTION, OCCURRED_AT) VALUES (?, ?, ?, 'web', 'INBOUND', ?)",
                ids.next(),
                customer,
                receipt,
                now);
        handle.execute(
                "INSERT INTO CRM_CONSENT_ACT (ID, CUSTOMER_ID, RECEIPT_ID, ACT_KIND, PURPOSE, CHANNEL_NAME, IS_GRANTED, IS_TIME_KNOWN, OCCURRED_AT) "
                        + "VALUES (?, ?, ?, 'CONSENT', 'news', 'email', ?, 1, ?)",
                ids.next(),
                customer,
                receipt,
                keys % 2,
                now);
    }

    /** A steward says that two profiles are the same, or that they are not. */
    void decide(String kind, long one, long other) {
        now = now.plusSeconds(60);
        jdbi.useTransaction(handle -> {
            long act = ids.next();
            handle.execute(
                    "INSERT INTO CRM_STEWARD_ACT (ID, ACT_KIND, ACT_STATE, LEFT_CUSTOMER, RIGHT_CUSTOMER, MADE_BY, MADE_AT, REASON) "
                            + "VALUES (?, ?, 'ACTIVE', ?, ?, 'jo', ?, 'known')",
                    act,
                    kind.equals("SAME") ? "MERGE" : "NEVER_MERGE",
                    Math.min(one, other),
                    Math.max(one, other),
                    now);
            handle.execute(
                    "INSERT INTO CRM_STEWARD_PAIR (ACT_ID, LEFT_ID, RIGHT_ID, PAIR_KIND) VALUES (?, ?, ?, ?)",
                    act,
                    Math.min(one, other),
                    Math.max(one, other),
                    kind);
            engine.regrouping()
                    .regroup(List.of(one, other), new Regrouping.Cause(Regrouping.Cause.Kind.STEWARD, act, "jo"), now);
        });
    }

    /** What somebody does to the tables past the hub; the hub's own sessions are not noted as other writers. */
    void tamper(String sql, Object... arguments) {
        jdbi.useHandle(handle -> handle.execute(sql, arguments));
    }

    /** The one number that a query yields. */
    long number(String sql, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(sql, arguments).mapTo(Long.class).one());
    }
}
