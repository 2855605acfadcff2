package io.tributary.intake;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import io.tributary.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes the intake's rows of something that did not come over a queue but is in the database already: it is accepted and applied at the
 * same moment, in the running transaction, and the books hold.
 */
@ApplicationScoped
public class ImmediateIntake {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    /** For CDI. */
    public ImmediateIntake() {}

    /** For use without a container. */
    public ImmediateIntake(Jdbi jdbi, Ids ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    /**
     * Writes note of acceptance, receipt and journal.
     *
     * @param mappingVersion version of whatever understood it
     * @return id of the receipt
     */
    public long apply(Envelope envelope, String mappingVersion, Instant now) {
        String sha256 = ContentHash.sha256(envelope.body());
        Receipt receipt = new Receipt(
                ids.next(),
                envelope.source(),
                envelope.key(),
                envelope.trace(),
                Receipt.State.APPLIED,
                sha256,
                envelope.receivedAt(),
                now);
        jdbi.useHandle(handle -> {
            handle.attach(AcceptedNotes.Notes.class)
                    .insert(List.of(
                            new AcceptedNotes.Note(envelope.trace(), envelope.source(), envelope.receivedAt())));
            handle.attach(Receipts.class).insert(List.of(receipt));
            handle.attach(Journal.class)
                    .insert(List.of(JournalEntry.of(ids.next(), receipt.id(), envelope, sha256, mappingVersion)));
        });
        return receipt.id();
    }
}
