package io.tributary.routes.intake;

import io.tributary.canonical.Envelope;
import io.tributary.intake.EffectRefusedException;
import io.tributary.intake.IntakeTransaction;
import io.tributary.intake.RolledBackException;
import io.tributary.intake.translation.Problem;
import io.tributary.persistence.DatabaseFailure;
import io.tributary.routes.gateway.EnvelopeMessages;
import io.tributary.routes.watch.IntakeMeters;
import jakarta.jms.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Envelopes, for the intake transaction. Those whose effects are refused, by a table of another system, go into quarantine with the words of
 * whoever refused them; where he does not say which they are, the batch fails, to be taken apart. A batch that has lost a race against another
 * transaction is applied again.
 */
public record EnvelopeHandler(IntakeTransaction intake, IntakeMeters meters) implements BatchHandler<Envelope> {
    /** Whoever loses a race does so because somebody else has committed, and will see what that was. */
    private static final int RACES = 3;

    @Override
    public Envelope read(Message message) throws Exception {
        return EnvelopeMessages.read(message);
    }

    @Override
    public void apply(List<Envelope> batch) {
        Map<String, List<Problem>> refused = new HashMap<>();
        for (int attempt = 1; ; attempt++) {
            try {
                meters.decided(intake.apply(batch, refused));
                return;
            } catch (RolledBackException e) {
                EffectRefusedException refusal = EffectRefusedException.in(e).orElse(null);
                boolean race = refusal == null ? DatabaseFailure.of(e) == DatabaseFailure.RACE : refusal.mayBeRace();
                if (race && attempt < RACES) {
                    continue;
                }
                if (refusal == null || !learned(batch, refusal, refused)) {
                    throw e;
                }
            }
        }
    }

    /** Whether anything was said against a message that nothing was said against before. */
    private static boolean learned(
            List<Envelope> batch, EffectRefusedException refusal, Map<String, List<Problem>> refused) {
        Map<String, List<Problem>> said = refusal.refused().isEmpty() && batch.size() == 1
                ? Map.of(batch.get(0).trace(), refusal.problems())
                : refusal.refused();
        int before = refused.size();
        refused.putAll(said);
        return refused.size() > before;
    }
}
