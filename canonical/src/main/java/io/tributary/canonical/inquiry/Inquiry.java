package io.tributary.canonical.inquiry;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer wrote to the house and wants an answer to.
 *
 * @param subject one line; {@code null} where the channel has none
 * @param text what was said, as plain text
 * @param html the same as the sender formatted it, already without anything active; {@code null} where there is none
 * @param occurredAt when it was sent (UTC); {@code null} means when it was received
 * @param topic what the source says it is about, such as the choice in a form
 * @param messageId RFC 5322 Message-ID without angle brackets, for mails
 * @param references Message-IDs that this one answers, oldest first
 * @param attachments files that came with it; their bytes stay in the journal
 */
public record Inquiry(
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        @Nullable Instant occurredAt,
        @Nullable String topic,
        @Nullable String messageId,
        List<String> references,
        List<Attachment> attachments)
        implements CanonicalRecord {

    /** Copies the lists; what was left out is empty. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Inquiry {
        references = references == null ? List.of() : List.copyOf(references);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
