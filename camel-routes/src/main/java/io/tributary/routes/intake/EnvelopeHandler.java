package io.tributary.routes.intake;

import io.tributary.canonical.Envelope;
import io.tributary.intake.IntakeTransaction;
import io.tributary.routes.gateway.EnvelopeMessages;
import jakarta.jms.Message;
import java.util.List;

/** Envelopes, for the intake transaction. */
public record EnvelopeHandler(IntakeTransaction intake) implements BatchHandler<Envelope> {
    @Override
    public Envelope read(Message message) throws Exception {
        return EnvelopeMessages.read(message);
    }

    @Override
    public void apply(List<Envelope> batch) {
        intake.apply(batch);
    }
}
