package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.AcceptedNotes;
import java.util.List;

/** The edge's notes are written once and known again. */
final class NotesContract implements Contract {

    @Override
    public Class<?> repository() {
        return AcceptedNotes.Notes.class;
    }

    @Override
    public void keep(Ground ground) {

        AcceptedNotes.Note note = ground.sample(AcceptedNotes.Note.class);
        ground.tell(
                AcceptedNotes.Notes.class, rows -> rows.insert(List.of(note, ground.sample(AcceptedNotes.Note.class))));
        ground.holds("CRM_ACCEPTED", note);
        Expect.equal(
                "known notes",
                List.of(note.traceId()),
                ground.ask(AcceptedNotes.Notes.class, rows -> rows.known(List.of("none", note.traceId()))));
    }
}
