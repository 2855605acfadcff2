package io.tributary.support;

import io.tributary.canonical.inquiry.Attachment;
import io.tributary.canonical.inquiry.Inquiry;
import io.tributary.intake.Application;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_INTERACTION}, {@code CRM_INQUIRY} and {@code CRM_ATTACHMENT}. */
public interface Inquiries {
    /** Writes interactions. */
    @SqlBatch
    void insertInteractions(@BindMethods List<InteractionRow> interactions);

    /** Writes inquiries. */
    @SqlBatch
    void insertInquiries(@BindMethods List<InquiryRow> inquiries);

    /** Writes attachments. */
    @SqlBatch
    void insertAttachments(@BindMethods List<AttachmentRow> attachments);

    /** One contact between a customer and the house. */
    record InteractionRow(
            long id,
            @Nullable Long customerId,
            long receiptId,
            String channelName,
            @Nullable String summary,
            Instant occurredAt) {

        static InteractionRow of(long id, Application<Inquiry> application) {
            Inquiry inquiry = application.record();
            Instant occurredAt = inquiry.occurredAt() == null ? application.receivedAt() : inquiry.occurredAt();
            return new InteractionRow(
                    id,
                    application.customerId(),
                    application.receiptId(),
                    application.channel().name().toLowerCase(Locale.ROOT),
                    inquiry.subject(),
                    occurredAt);
        }
    }

    /** An inquiry that waits for the support desk. */
    record InquiryRow(
            long id,
            long interactionId,
            @Nullable Long customerId,
            @Nullable String subject,
            @Nullable String topic,
            @Nullable String bodyText,
            @Nullable String bodyHtml,
            @Nullable String messageId,
            Instant occurredAt,
            Instant updatedAt) {

        static InquiryRow of(long id, InteractionRow interaction, Inquiry inquiry, Instant now) {
            return new InquiryRow(
                    id,
                    interaction.id(),
                    interaction.customerId(),
                    inquiry.subject(),
                    inquiry.topic(),
                    inquiry.text(),
                    inquiry.html(),
                    inquiry.messageId(),
                    interaction.occurredAt(),
                    now);
        }
    }

    /** A file that came with an inquiry. */
    record AttachmentRow(
            long id,
            long inquiryId,
            long receiptId,
            int partNo,
            @Nullable String fileName,
            @Nullable String contentType,
            long sizeBytes) {

        static AttachmentRow of(long id, long inquiryId, long receiptId, Attachment attachment) {
            return new AttachmentRow(
                    id,
                    inquiryId,
                    receiptId,
                    attachment.part(),
                    attachment.fileName(),
                    attachment.contentType(),
                    attachment.sizeBytes());
        }
    }
}
