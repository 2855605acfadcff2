package io.tributary.publication;

import io.tributary.canonical.TraceParent;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Transactional Outbox: events are written with the facts and leave when the broker has confirmed them. */
@ApplicationScoped
public class Outbox {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    /** For CDI. */
    public Outbox() {}

    /** For use without a container. */
    public Outbox(Jdbi jdbi, Ids ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    /** Writes events in the running transaction. */
    public void write(List<BusinessEvent> events, Instant now) {
        if (!events.isEmpty()) {
            List<OutboxEntry> entries =
                    events.stream().map(event -> entry(event, now)).toList();
            jdbi.useExtension(OutboxEntries.class, rows -> rows.insert(entries));
        }
    }

    private OutboxEntry entry(BusinessEvent event, Instant now) {
        String traceparent = CurrentTrace.get();
        String eventId = UUID.randomUUID().toString();
        String type = "io.tributary." + event.type();
        Map<String, Object> cloudEvent = new LinkedHashMap<>();
        cloudEvent.put("specversion", "1.0");
        cloudEvent.put("id", eventId);
        cloudEvent.put("source", "/tributary");
        cloudEvent.put("type", type);
        cloudEvent.put("subject", event.subject());
        cloudEvent.put("time", now.toString());
        if (traceparent != null) {
            cloudEvent.put(TraceParent.NAME, traceparent);
        }
        cloudEvent.put("datacontenttype", "application/json");
        cloudEvent.put("data", event.data());
        return new OutboxEntry(ids.next(), eventId, type, event.subject(), now, CanonicalJson.write(cloudEvent));
    }
}
