package io.tributary.customer.shared;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.Envelope;
import io.tributary.canonical.customer.Customer;
import io.tributary.customer.shared.WriterPortrayals.Portrayal;
import io.tributary.intake.Audit;
import io.tributary.intake.ImmediateIntake;
import io.tributary.intake.Understood;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.logging.FailureText;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what other writers changed in the shared tables: each of them becomes a source, with note of acceptance, receipt, journal and
 * portrayal like any other, in the running transaction. A change is taken in once, whoever comes first.
 */
@ApplicationScoped
public class OtherWriters {
    /** Stands for the mapping: a comparison of rows with source records. */
    private static final String COMPARISON = "shared-1";

    private static final Logger LOG = LoggerFactory.getLogger(OtherWriters.class);

    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private ImmediateIntake intake;

    /** What is pending of customers, who must be locked. */
    public TakenIn ofCustomers(Collection<Long> customers, Instant now) {
        List<ExternalChange> pending = jdbi.withExtension(
                ExternalChanges.class, changes -> BindLists.inPortions(customers, changes::pendingOf));
        return pending.isEmpty() ? TakenIn.NOTHING : takeIn(pending, now);
    }

    /** What has been pending longest, of whomever. */
    public List<ExternalChange> oldest(int limit) {
        return jdbi.withExtension(ExternalChanges.class, changes -> changes.oldestPending(limit));
    }

    /** Changes of rows that belong to no customer. */
    public List<BusinessEvent> ofNobody(List<ExternalChange> changes, Instant now) {
        return events(absorbed(changes, now), now);
    }

    private TakenIn takeIn(List<ExternalChange> pending, Instant now) {
        List<ExternalChange> changes = absorbed(pending, now);
        WriterPortrayals portrayals = jdbi.withExtension(SharedRows.class, rows -> WriterPortrayals.of(changes, rows));
        Map<Long, List<Understood>> byCustomer = new LinkedHashMap<>();
        for (Portrayal portrayal : portrayals.all()) {
            try {
                Understood understood = understood(portrayal, portrayals.asOf(portrayal), now);
                byCustomer
                        .computeIfAbsent(portrayal.customerId(), id -> new ArrayList<>())
                        .add(understood);
            } catch (
                    IllegalArgumentException e) { // it stays in the rows and in the audit trail, and stops nothing else
                LOG.warn(
                        "what {} wrote of customer {} cannot be said in canonical records: {}",
                        portrayal.source(),
                        portrayal.customerId(),
                        FailureText.of(e));
            }
        }
        return new TakenIn(byCustomer, events(changes, now));
    }

    /** Those that nobody else has taken in meanwhile. */
    private List<ExternalChange> absorbed(List<ExternalChange> pending, Instant now) {
        int[] counts = jdbi.withExtension(
                ExternalChanges.class,
                changes ->
                        changes.absorb(pending.stream().map(ExternalChange::id).toList(), now));
        List<ExternalChange> mine = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                mine.add(pending.get(i));
            }
        }
        return mine;
    }

    private Understood understood(Portrayal portrayal, Instant asOf, Instant now) {
        ObjectNode customer =
                portrayal.customer().deepCopy().put("type", "customer").put("asOf", asOf.toString());
        Customer canonical = CanonicalJson.read(customer.toString(), Customer.class);
        String raw = CanonicalJson.write(Map.of("changes", portrayal.changes(), "customer", customer));
        Envelope envelope = new Envelope(
                portrayal.source(),
                Long.toString(portrayal.last().id()),
                UUID.randomUUID().toString(),
                now,
                "application/json",
                null,
                raw.getBytes(StandardCharsets.UTF_8));
        long receiptId = intake.apply(envelope, COMPARISON, now);
        return new Understood(receiptId, envelope, new CanonicalMessage(List.of(canonical)), COMPARISON);
    }

    private List<BusinessEvent> events(List<ExternalChange> changes, Instant now) {
        List<BusinessEvent> events = new ArrayList<>();
        jdbi.useExtension(Audit.class, audit -> {
            for (ExternalChange change : changes) {
                String subject = change.tableName() + "/" + change.rowId();
                String kind = change.changeKind().name().toLowerCase(Locale.ROOT);
                audit.insert(ids.next(), now, change.changedBy(), "row." + kind, subject, null);
                events.add(new BusinessEvent("row.changed", subject, data(change, kind)));
            }
        });
        return events;
    }

    private static Map<String, Object> data(ExternalChange change, String kind) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("table", change.tableName());
        data.put("id", change.rowId());
        data.put("customerId", change.customerId());
        data.put("change", kind);
        data.put("version", change.rowVersion());
        data.put("changedBy", change.changedBy());
        data.put("changedAt", change.changedAt());
        data.values().removeIf(Objects::isNull);
        return data;
    }
}
