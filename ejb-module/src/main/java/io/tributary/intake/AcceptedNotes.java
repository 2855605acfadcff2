package io.tributary.intake;

import io.tributary.persistence.BindLists;
import io.tributary.persistence.BindValues;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Writes the edge's own count of what it accepted. It knows nothing of what became of the messages: the equation accepted = applied +
 * duplicate + quarantined + … holds only if nothing was lost or counted twice.
 */
@Stateless
public class AcceptedNotes {
    /** That a message was accepted. */
    public record Note(String traceId, String sourceName, Instant receivedAt) {}

    @Inject
    private Jdbi jdbi;

    /** Writes notes; one that was written before, and is delivered again, changes nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(List<Note> notes) {
        Map<String, Note> byTrace = new LinkedHashMap<>();
        notes.forEach(note -> byTrace.put(note.traceId(), note));
        jdbi.useExtension(Notes.class, rows -> {
            Set<String> known = new HashSet<>(BindLists.inPortions(byTrace.keySet(), rows::known));
            byTrace.keySet().removeAll(known);
            rows.insert(List.copyOf(byTrace.values()));
        });
    }

    /** Rows of {@code CRM_ACCEPTED}. */
    public interface Notes {
        /** Which of the traces are noted already. */
        @SqlQuery
        List<String> known(@BindValues("traces") List<String> traces);

        /** Writes notes. */
        @SqlBatch
        void insert(@BindMethods List<Note> notes);
    }
}
