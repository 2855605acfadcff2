package io.tributary.routes.intake;

import io.tributary.canonical.EnvelopeProperties;
import io.tributary.intake.AcceptedNotes;
import io.tributary.intake.AcceptedNotes.Note;
import jakarta.jms.Message;
import java.time.Instant;
import java.util.List;

/** The edge's notes of what it accepted. */
public record NoteHandler(AcceptedNotes notes) implements BatchHandler<Note> {
    @Override
    public Note read(Message message) throws Exception {
        return new Note(
                message.getStringProperty(EnvelopeProperties.TRACE),
                message.getStringProperty(EnvelopeProperties.SOURCE),
                Instant.ofEpochMilli(message.getLongProperty(EnvelopeProperties.RECEIVED_AT)));
    }

    @Override
    public void apply(List<Note> batch) {
        notes.write(batch);
    }
}
