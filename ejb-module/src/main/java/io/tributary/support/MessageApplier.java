package io.tributary.support;

import io.tributary.canonical.conversation.Message;
import io.tributary.intake.Application;
import io.tributary.intake.shape.FactApplier;
import io.tributary.publication.BusinessEvent;
import io.tributary.support.Messages.MessageRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes messages of inquiries, whether the inquiry is known already or not. */
@ApplicationScoped
public class MessageApplier extends FactApplier<Message, MessageRow> {
    /** For CDI. */
    public MessageApplier() {
        super(Message.class, Messages.class);
    }

    @Override
    protected MessageRow row(long id, Application<Message> application) {
        Message message = application.record();
        return new MessageRow(
                id,
                application.customerId(),
                application.receiptId(),
                inquiry(application),
                message.direction().name(),
                message.author(),
                message.text(),
                message.html(),
                message.messageId(),
                orReceived(message.occurredAt(), application));
    }

    /** What the message itself names, else the beginning of its thread, else itself: it may be one. */
    private static String inquiry(Application<Message> application) {
        Message message = application.record();
        if (message.inquiry() != null) {
            return message.inquiry();
        }
        if (!message.references().isEmpty()) {
            return message.references().get(0);
        }
        return message.messageId() == null ? application.key() : message.messageId();
    }

    @Override
    protected BusinessEvent event(MessageRow message) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("messageNo", message.id());
        data.put("customerId", message.customerId());
        data.put("inquiry", message.inquiryRef());
        data.put("direction", message.direction());
        data.put("occurredAt", message.occurredAt().toString());
        return new BusinessEvent("message.received", "message/" + message.id(), data);
    }
}
