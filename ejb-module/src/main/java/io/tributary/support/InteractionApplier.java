package io.tributary.support;

import io.tributary.canonical.conversation.Interaction;
import io.tributary.intake.Application;
import io.tributary.intake.shape.FactApplier;
import io.tributary.publication.BusinessEvent;
import io.tributary.support.Interactions.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes interactions. */
@ApplicationScoped
public class InteractionApplier extends FactApplier<Interaction, Contact> {
    /** For CDI. */
    public InteractionApplier() {
        super(Interaction.class, Interactions.class);
    }

    @Override
    protected Contact row(long id, Application<Interaction> application) {
        Interaction interaction = application.record();
        String channel = interaction.channel();
        return new Contact(
                id,
                application.customerId(),
                application.receiptId(),
                (channel == null ? application.channel().name() : channel).toLowerCase(Locale.ROOT),
                interaction.direction().name(),
                interaction.summary(),
                interaction.outcome(),
                interaction.agent(),
                interaction.durationSeconds(),
                orReceived(interaction.occurredAt(), application));
    }

    @Override
    protected BusinessEvent event(Contact contact) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("interactionId", contact.id());
        data.put("customerId", contact.customerId());
        data.put("channel", contact.channelName());
        data.put("direction", contact.direction());
        data.put("outcome", contact.outcome());
        data.put("occurredAt", contact.occurredAt().toString());
        return new BusinessEvent("interaction.received", "interaction/" + contact.id(), data);
    }
}
