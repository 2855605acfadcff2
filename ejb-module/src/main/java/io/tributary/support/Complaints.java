package io.tributary.support;

import io.tributary.canonical.conversation.Complaint;
import io.tributary.intake.shape.OwnedRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_COMPLAINT}. */
public interface Complaints extends OwnedRows<Complaints.Content> {
    /** A complaint, beside its number. */
    record Content(
            String complaintState,
            @Nullable String severity,
            @Nullable String category,
            @Nullable String subject,
            @Nullable String bodyText,
            @Nullable String aboutRef,
            @Nullable String remedy,
            @Nullable Instant occurredAt,
            @Nullable Instant resolvedAt) {

        static Content of(Complaint complaint) {
            return new Content(
                    complaint.state().name(),
                    complaint.severity() == null ? null : complaint.severity().name(),
                    complaint.category(),
                    complaint.subject(),
                    complaint.text(),
                    complaint.about(),
                    complaint.remedy(),
                    complaint.occurredAt(),
                    complaint.resolvedAt());
        }
    }
}
