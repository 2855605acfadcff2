package io.tributary.routes.intake;

import io.tributary.canonical.Envelope;
import io.tributary.intake.EffectRefusedException;
import io.tributary.intake.IntakeTransaction;
import io.tributary.intake.RolledBackException;
import io.tributary.persistence.DatabaseFailure;
import io.tributary.routes.gateway.EnvelopeMessages;
import jakarta.jms.Message;
import java.util.List;

/**
 * Envelopes, for the intake transaction. One alone whose effects are refused, by a table of another system, goes into quarantine with the
 * words of whoever refused it; in company it fails with its batch, to be taken alone. A batch that has lost a race against another
 * transaction is applied again.
 */
public record EnvelopeHandler(IntakeTransaction intake) implements BatchHandler<Envelope> {
    /** Whoever loses a race does so because somebody else has committed, and will see what that was. */
    private static final int RACES = 3;

    @Override
    public Envelope read(Message message) throws Exception {
        return EnvelopeMessages.read(message);
    }

    @Override
    public void apply(List<Envelope> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                intake.apply(batch);
                return;
            } catch (RolledBackException e) {
                if (attempt < RACES && DatabaseFailure.of(e) == DatabaseFailure.RACE) {
                    continue;
                }
                EffectRefusedException refusal = EffectRefusedException.in(e)
                        .filter(each -> batch.size() == 1)
                        .orElseThrow(() -> e);
                refused(batch.get(0), refusal);
                return;
            }
        }
    }

    private void refused(Envelope envelope, EffectRefusedException first) {
        EffectRefusedException refusal = first;
        if (first.mayBeRace()) {
            try {
                intake.apply(List.of(envelope));
                return;
            } catch (RolledBackException e) {
                refusal = EffectRefusedException.in(e).orElseThrow(() -> e);
            }
        }
        intake.quarantine(envelope, refusal.problems());
    }
}
