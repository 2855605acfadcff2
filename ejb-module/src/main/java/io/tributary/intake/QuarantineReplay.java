package io.tributary.intake;

import io.tributary.intake.translation.Problem;
import io.tributary.logging.FailureText;
import io.tributary.persistence.DatabaseFailure;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What people do about quarantined records: replay them from the journal, with the configuration as it is now, or discard them. One
 * transaction each; whatever is done is in the audit trail.
 */
@Stateless
public class QuarantineReplay {
    /** What became of an entry. */
    public enum Outcome {
        /** It was understood this time and is applied. */
        APPLIED,
        /** It is still not understood, or still refused; its problems are those of this attempt. */
        STILL_WRONG,
        DISCARDED,
        /** Somebody else has resolved it already, or there is no such entry. */
        NOT_OPEN
    }

    private static final int RACES = 3;

    @Inject
    private Jdbi jdbi;

    @Inject
    private ReplayTransaction transaction;

    /** Translates and applies an open entry again. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome replay(long id, String actor) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.replay(id, actor);
            } catch (RolledBackException e) {
                Optional<EffectRefusedException> refusal = EffectRefusedException.in(e);
                DatabaseFailure kind = DatabaseFailure.of(e);
                if (kind == DatabaseFailure.AWAY) {
                    throw e;
                }
                boolean race = kind == DatabaseFailure.RACE
                        || refusal.filter(EffectRefusedException::mayBeRace).isPresent();
                if (!race || attempt == RACES) {
                    return transaction.stillWrong(
                            id,
                            actor,
                            refusal.map(EffectRefusedException::problems).orElseGet(() -> List.of(failed(e))));
                }
            }
        }
    }

    private static Problem failed(RolledBackException failure) {
        return new Problem("", "replay.failed", "it was undone: " + FailureText.of(failure));
    }

    /** Gives an open entry up, with a note why. */
    public Outcome discard(long id, String actor, String note) {
        return transaction.discard(id, actor, note);
    }

    /** Ids of open entries, oldest first, of one source or of all. */
    public List<Long> open(Optional<String> source, int limit) {
        return jdbi.withExtension(Quarantine.class, rows -> rows.openIds(source.orElse("%"), limit));
    }
}
