package io.tributary.canonical.conversation;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation about an inquiry, in either direction.
 *
 * @param inquiry the inquiry that it belongs to: Message-ID of a mail in it, or the number by which the source knows it
 * @param direction INBOUND (the default) if the customer wrote it
 * @param author who wrote it
 * @param text what was said, as plain text
 * @param html the same as its author formatted it; whatever is active in it is removed
 * @param messageId RFC 5322 Message-ID without angle brackets, or the source's own id of the message
 * @param references Message-IDs that this one answers, oldest first
 * @param occurredAt when it was sent (UTC); {@code null} means when it was received
 */
public record Message(
        String inquiry,
        Direction direction,
        @Nullable String author,
        @Nullable String text,
        @Nullable String html,
        @Nullable String messageId,
        List<String> references,
        @Nullable Instant occurredAt)
        implements CanonicalRecord {

    /** Whether the customer wrote it, or the house. */
    public enum Direction {
        INBOUND,
        OUTBOUND
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Message {
        direction = direction == null ? Direction.INBOUND : direction;
        references = references == null ? List.of() : List.copyOf(references);
    }
}
