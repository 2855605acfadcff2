package io.tributary.launcher.rebuild;

import io.tributary.customer.export.ExportRows;
import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.rebuild.JournalRow;
import io.tributary.customer.rebuild.JournalRows;
import io.tributary.customer.resolution.Regrouping;
import io.tributary.customer.resolution.ResolutionEngine;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import io.tributary.intake.Understood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Fills an empty database with golden records: every message of the journal is understood and resolved by the engine of the hub itself, then what
 * stewards decided is applied, every golden record is computed from nothing but its source records, and facts go where their source records are.
 */
final class Recomputation {
    private static final int PAGE = 200;
    private static final int BATCH = 100;

    private final Handle standing;
    private final Handle scratch;
    private final ResolutionEngine engine;
    private final GoldenRecomputation golden;
    private final StandingIds ids;
    private final JournalTranslation translation;
    private final Progress progress;
    private final Instant now;
    private final List<JournalRow> later = new ArrayList<>();

    /** A rebuild that has not begun; models are in the database already. */
    Recomputation(
            Handle standing,
            Handle scratch,
            ResolutionEngine engine,
            GoldenRecomputation golden,
            StandingIds ids,
            JournalTranslation translation,
            Progress progress,
            Instant now) {
        this.standing = standing;
        this.scratch = scratch;
        this.engine = engine;
        this.golden = golden;
        this.ids = ids;
        this.translation = translation;
        this.progress = progress;
        this.now = now;
    }

    void run() {
        FactCopy copy = new FactCopy(standing, scratch, progress);
        copy.copyAll("CRM_SEGMENT");
        readJournal();
        scratch.execute("ANALYZE");
        copy.copyAll("CRM_STEWARD_ACT");
        copy.copyAll("CRM_STEWARD_PAIR");
        applyDecisions();
        copy.copyUnexplained();
        computeGoldenRecords();
        copy.copyFacts();
        copy.giveAway();
    }

    private void readJournal() {
        progress.begin("messages read from the journal and resolved");
        JournalRows journal = standing.attach(JournalRows.class);
        long last = Long.MIN_VALUE;
        List<JournalRow> rows;
        do {
            rows = journal.after(last, PAGE);
            if (!rows.isEmpty()) {
                last = rows.get(rows.size() - 1).receiptId();
                resolve(rows);
            }
            progress.add(rows.size());
        } while (rows.size() == PAGE);
        for (int start = 0; start < later.size(); start += BATCH) {
            resolveNow(later.subList(start, Math.min(later.size(), start + BATCH)));
        }
        progress.end();
    }

    private void resolve(List<JournalRow> rows) {
        List<JournalRow> first = new ArrayList<>();
        for (JournalRow row : rows) {
            if (row.sourceName().startsWith(JournalTranslation.OTHER_WRITER) && !ids.isUsed(row.profileId())) {
                later.add(row); // a word on a golden record comes after whoever founded it
            } else {
                first.add(row);
            }
        }
        scratch.useTransaction(handle -> handle.attach(Receipts.class)
                .insert(rows.stream().map(Recomputation::receipt).toList()));
        for (int start = 0; start < first.size(); start += BATCH) {
            resolveNow(first.subList(start, Math.min(first.size(), start + BATCH)));
        }
    }

    private void resolveNow(List<JournalRow> rows) {
        List<Understood> understood = rows.parallelStream()
                .map(translation::understand)
                .flatMap(Optional::stream)
                .toList();
        if (!understood.isEmpty()) {
            ids.begin(rows);
            engine.resolve(understood, now);
        }
    }

    private static Receipt receipt(JournalRow row) {
        return new Receipt(
                row.receiptId(),
                row.sourceName(),
                row.intakeKey(),
                row.traceId(),
                Receipt.State.APPLIED,
                row.rawSha256(),
                row.receivedAt(),
                row.decidedAt());
    }

    private void applyDecisions() {
        progress.begin("profiles that stewards decided on grouped anew");
        List<Long> decided = scratch.createQuery(
                        "SELECT P.LEFT_ID FROM CRM_STEWARD_PAIR P UNION SELECT P.RIGHT_ID FROM CRM_STEWARD_PAIR P ORDER BY 1")
                .mapTo(Long.class)
                .list();
        Regrouping.Cause cause = new Regrouping.Cause(Regrouping.Cause.Kind.REBUILD, null, "rebuild");
        for (int start = 0; start < decided.size(); start += BATCH) {
            List<Long> portion = decided.subList(start, Math.min(decided.size(), start + BATCH));
            scratch.useTransaction(handle -> engine.regrouping().regroup(portion, cause, now));
            progress.add(portion.size());
        }
        progress.end();
    }

    /** What intake has written step by step is computed at once here, so that the comparison proves that both are the same. */
    private void computeGoldenRecords() {
        progress.begin("golden records computed from their source records");
        ExportRows rows = scratch.attach(ExportRows.class);
        List<Long> portion = rows.activeAfter(Long.MIN_VALUE, BATCH);
        while (!portion.isEmpty()) {
            List<Long> customers = portion;
            scratch.useTransaction(handle -> golden.recompute(customers, now));
            progress.add(portion.size());
            portion = rows.activeAfter(portion.get(portion.size() - 1), BATCH);
        }
        progress.end();
    }
}
