package io.tributary.intake;

import io.tributary.intake.QuarantineReplay.Outcome;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.intake.translation.Problem;
import io.tributary.intake.translation.Translation;
import io.tributary.persistence.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The transactions of {@link QuarantineReplay}, one for each decision. */
@Stateless
public class ReplayTransaction {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private SourceTranslation translation;

    @Inject
    private Effects effects;

    @Inject
    private Clock clock;

    /**
     * Translates and applies an open entry again.
     *
     * @throws RolledBackException if it could not, and nothing has changed
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome replay(long id, String actor) {
        try {
            return jdbi.withHandle(handle ->
                    open(handle, id).map(entry -> replay(handle, entry, actor)).orElse(Outcome.NOT_OPEN));
        } catch (RuntimeException e) {
            throw new RolledBackException(e);
        }
    }

    /** Notes why an open entry could not be applied. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome stillWrong(long id, String actor, List<Problem> problems) {
        return jdbi.withHandle(handle -> open(handle, id)
                .map(entry -> stillWrong(handle, entry, actor, problems))
                .orElse(Outcome.NOT_OPEN));
    }

    /** Gives an open entry up, with a note why. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome discard(long id, String actor, String note) {
        return jdbi.withHandle(handle -> open(handle, id)
                .map(entry -> discard(handle, entry, actor, note))
                .orElse(Outcome.NOT_OPEN));
    }

    private static Optional<QuarantineEntry> open(Handle handle, long id) {
        return handle.attach(Quarantine.class)
                .lock(id)
                .filter(entry -> entry.quarantineState() == QuarantineEntry.State.OPEN);
    }

    private Outcome replay(Handle handle, QuarantineEntry entry, String actor) {
        Instant now = clock.instant();
        Quarantine quarantine = handle.attach(Quarantine.class);
        Receipt receipt = handle.attach(Receipts.class).lock(entry.receiptId()).orElseThrow();
        Journal journal = handle.attach(Journal.class);
        var envelope = journal.get(entry.journalId()).envelope(receipt);
        Translation result = translation.translateReleased(envelope);
        if (result instanceof Translation.Quarantined still) {
            return stillWrong(handle, entry, actor, still.problems());
        }
        Translation.Canonical canonical = (Translation.Canonical) result;
        decide(handle, receipt, Receipt.State.APPLIED, now);
        journal.understood(entry.journalId(), canonical.mappingVersion());
        quarantine.resolve(entry.id(), QuarantineEntry.State.REPLAYED, now, actor, "replayed");
        Runnable confirmation = effects.apply(
                List.of(new Understood(receipt.id(), envelope, canonical.message(), canonical.mappingVersion())), now);
        audit(handle, now, actor, "quarantine.replay", entry);
        confirmation.run();
        return Outcome.APPLIED;
    }

    private Outcome stillWrong(Handle handle, QuarantineEntry entry, String actor, List<Problem> problems) {
        handle.attach(Quarantine.class)
                .stillWrong(entry.id(), Decisions.reason(problems), CanonicalJson.write(problems));
        audit(handle, clock.instant(), actor, "quarantine.replay-failed", entry);
        return Outcome.STILL_WRONG;
    }

    private Outcome discard(Handle handle, QuarantineEntry entry, String actor, String note) {
        Instant now = clock.instant();
        Receipt receipt = handle.attach(Receipts.class).lock(entry.receiptId()).orElseThrow();
        decide(handle, receipt, Receipt.State.DISCARDED, now);
        handle.attach(Quarantine.class).resolve(entry.id(), QuarantineEntry.State.DISCARDED, now, actor, note);
        audit(handle, now, actor, "quarantine.discard", entry);
        return Outcome.DISCARDED;
    }

    private static void decide(Handle handle, Receipt receipt, Receipt.State state, Instant now) {
        handle.attach(Receipts.class)
                .update(List.of(
                        receipt.decided(state, receipt.traceId(), receipt.rawSha256(), receipt.receivedAt(), now)));
    }

    private void audit(Handle handle, Instant now, String actor, String action, QuarantineEntry entry) {
        handle.attach(Audit.class)
                .insert(ids.next(), now, actor, action, "quarantine/" + entry.id(), entry.sourceName());
    }
}
