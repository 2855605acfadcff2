package io.tributary.customer.golden;

import static io.tributary.customer.golden.GoldenMembers.unlessEmpty;

import io.tributary.canonical.customer.Customer;
import io.tributary.customer.golden.GoldenRecords.SourceRecord;
import io.tributary.customer.shared.TakenIn;
import io.tributary.customer.survivorship.GoldenState;
import io.tributary.customer.survivorship.Portrayal;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.intake.Understood;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The golden records that one batch touches, and the rows to be written for them. Not thread-safe. */
public final class GoldenBatch {
    private final Survivorship survivorship;
    private final Ids ids;
    private final Instant now;
    private final Set<Long> made;
    private final GoldenMembers members;
    private final Set<Long> linked = new HashSet<>();
    private final Map<Long, GoldenRecord> standing = new HashMap<>();
    private final Map<Long, GoldenState> fields = new LinkedHashMap<>();
    private final Map<Long, Set<String>> sources = new HashMap<>();
    private final List<SourceRecord> sourceRecords = new ArrayList<>();

    /**
     * What identity resolution decided on a source record.
     *
     * @param customerId the golden record that it belongs to
     * @param profileId what it looks like; {@code null} where that was never asked
     */
    public record Placement(long customerId, @Nullable Long profileId) {}

    /**
     * Nothing yet.
     *
     * @param made ids of the customers that are new
     */
    public GoldenBatch(Survivorship survivorship, Ids ids, Instant now, Set<Long> made) {
        this.survivorship = survivorship;
        this.ids = ids;
        this.now = now;
        this.made = made;
        this.members = new GoldenMembers(survivorship, ids, now);
    }

    /** Locks customers that are there. */
    public void lock(GoldenRecords rows, Collection<Long> customerIds) {
        BindLists.inPortions(customerIds, rows::lock).forEach(record -> standing.put(record.id(), record));
    }

    /** Loads what they have as far as the portrayals speak of it. */
    public void load(GoldenRecords rows, Collection<Long> customerIds, List<Customer> portrayals) {
        members.load(rows, customerIds, portrayals);
    }

    /**
     * Links what other writers of the tables say; their values stand in the rows already.
     *
     * @param placements by receipt
     */
    public void takeIn(TakenIn others, Map<Long, Placement> placements) {
        others.portrayals()
                .forEach((customerId, portrayals) -> portrayals.forEach(
                        each -> add(placements.getOrDefault(each.receiptId(), new Placement(customerId, null)), each)));
    }

    /** Links a message's portrayal of a customer to the golden record. */
    public void link(Placement placement, Understood understood) {
        linked.add(placement.customerId());
        add(placement, understood);
    }

    private void add(Placement placement, Understood understood) {
        long customerId = placement.customerId();
        Customer customer = understood.message().customer().orElseThrow();
        Instant receivedAt = understood.envelope().receivedAt();
        Instant asOf = customer.asOf() == null ? receivedAt : customer.asOf();
        String source = understood.envelope().source();
        Survivor from =
                Survivor.of(ids.next(), asOf, source, understood.envelope().key());
        sourceRecords.add(new SourceRecord(
                from.sourceRecord(),
                customerId,
                understood.receiptId(),
                source,
                placement.profileId(),
                CanonicalJson.write(customer),
                FactsContent.of(understood.message(), receivedAt),
                understood.mappingVersion(),
                from.asOf(),
                now));
        sources.computeIfAbsent(customerId, id -> new LinkedHashSet<>()).add(source);
        GoldenState said = survivorship.of(Portrayal.of(from, customer));
        fields.put(customerId, survivorship.join(fields(customerId), GoldenState.of(said.name(), said.fields())));
        members.add(customerId, said);
    }

    private GoldenState fields(long customerId) {
        GoldenState golden = fields.get(customerId);
        if (golden != null) {
            return golden;
        }
        GoldenRecord record = standing.get(customerId);
        return record == null ? GoldenState.EMPTY : record.state();
    }

    /**
     * Writes everything; new customers first, since all else refers to them.
     *
     * @param profiles writes the profiles of the source records, which refer to customers
     */
    public List<BusinessEvent> write(GoldenRecords rows, Runnable profiles) {
        List<GoldenRecord> inserts = new ArrayList<>();
        List<GoldenRecord> updates = new ArrayList<>();
        List<GoldenRecord> provenances = new ArrayList<>();
        List<BusinessEvent> events = new ArrayList<>();
        fields.forEach((id, golden) -> {
            GoldenRecord before = standing.get(id);
            GoldenRecord record = GoldenRecord.of(id, golden, before, now);
            if (made.contains(id)) {
                inserts.add(record);
            } else if (!linked.contains(id) && before != null && record.sameContent(before)) {
                record = before.explained(record);
                provenances.add(record);
            } else {
                updates.add(record);
            }
            events.add(new BusinessEvent(
                    made.contains(id) ? "customer.created" : "customer.updated",
                    "customer/" + id,
                    Map.of("customerId", id, "version", record.versionNo(), "sources", sources.get(id))));
        });
        unlessEmpty(inserts, rows::insert);
        unlessEmpty(updates, rows::update);
        unlessEmpty(provenances, rows::updateProvenance);
        profiles.run();
        unlessEmpty(sourceRecords, rows::insertSourceRecords);
        members.write(rows);
        return events;
    }
}
