package io.tributary.customer.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tributary.canonical.ContentHash;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PostalAddress;
import io.tributary.customer.golden.GoldenRecords.Address;
import io.tributary.customer.golden.GoldenRecords.ContactPoint;
import io.tributary.customer.golden.GoldenRecords.Identifier;
import io.tributary.customer.golden.GoldenRecords.Owned;
import io.tributary.customer.golden.GoldenRecords.SourceRecord;
import io.tributary.customer.survivorship.GoldenFields;
import io.tributary.customer.survivorship.GoldenFields.Survivor;
import io.tributary.customer.survivorship.MostRecentWins;
import io.tributary.intake.Understood;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The golden records that one batch touches, and the rows to be written for them. */
final class GoldenBatch {
    private final Ids ids;
    private final Instant now;
    private final Set<Long> made;
    private final Map<Long, GoldenRecord> standing = new HashMap<>();
    private final Set<Owned> owned = new HashSet<>();
    private final Map<Long, GoldenFields> fields = new LinkedHashMap<>();
    private final Map<Long, Set<String>> sources = new HashMap<>();
    private final List<SourceRecord> sourceRecords = new ArrayList<>();
    private final List<ContactPoint> contactPoints = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();

    GoldenBatch(Ids ids, Instant now, Set<Long> made) {
        this.ids = ids;
        this.now = now;
        this.made = made;
    }

    void load(List<GoldenRecord> locked, List<Owned> members) {
        locked.forEach(record -> standing.put(record.id(), record));
        owned.addAll(members);
    }

    /** Links a message's portrayal of a customer to the golden record. */
    void link(long customerId, Understood understood) {
        Customer customer = understood.message().customer().orElseThrow();
        Instant receivedAt = understood.envelope().receivedAt();
        Instant asOf = customer.asOf() == null ? receivedAt : customer.asOf();
        long sourceRecordId = ids.next();
        String source = understood.envelope().source();
        sourceRecords.add(new SourceRecord(
                sourceRecordId,
                customerId,
                understood.receiptId(),
                source,
                CanonicalJson.write(customer),
                understood.mappingVersion(),
                asOf,
                now));
        sources.computeIfAbsent(customerId, id -> new LinkedHashSet<>()).add(source);
        fields.merge(
                customerId,
                MostRecentWins.merge(
                        fields.getOrDefault(customerId, load(customerId)),
                        customer,
                        new Survivor(sourceRecordId, asOf)),
                (before, after) -> after);
        customer.emails().forEach(email -> addContactPoint(customerId, "EMAIL", email, sourceRecordId));
        customer.phones().forEach(phone -> addContactPoint(customerId, "PHONE", phone, sourceRecordId));
        customer.externalIds().forEach(id -> {
            if (owned.add(new Owned(customerId, "ID:" + id.system(), id.value()))) {
                identifiers.add(new Identifier(ids.next(), customerId, id.system(), id.value(), sourceRecordId, now));
            }
        });
        customer.addresses().forEach(address -> addAddress(customerId, address, sourceRecordId));
    }

    private GoldenFields load(long customerId) {
        GoldenRecord record = standing.get(customerId);
        return record == null
                ? GoldenFields.empty()
                : new GoldenFields(
                        Customer.Kind.valueOf(record.customerKind()),
                        record.displayName(),
                        record.givenName(),
                        record.familyName(),
                        record.salutation(),
                        record.title(),
                        record.organisationName(),
                        record.birthDate(),
                        record.languageTag(),
                        CanonicalJson.read(record.survivors(), new TypeReference<Map<String, Survivor>>() {}));
    }

    private void addContactPoint(long customerId, String kind, String value, long sourceRecordId) {
        if (owned.add(new Owned(customerId, kind, value))) {
            contactPoints.add(new ContactPoint(ids.next(), customerId, kind, value, sourceRecordId, now));
        }
    }

    private void addAddress(long customerId, PostalAddress address, long sourceRecordId) {
        String sha256 = ContentHash.sha256(CanonicalJson.write(address).getBytes(StandardCharsets.UTF_8));
        if (owned.add(new Owned(customerId, "ADDRESS", sha256))) {
            addresses.add(new Address(
                    ids.next(),
                    customerId,
                    address.lines(),
                    address.postalCode(),
                    address.city(),
                    address.region(),
                    address.country(),
                    sha256,
                    sourceRecordId,
                    now));
        }
    }

    /** Writes everything; new customers first, since all else refers to them. */
    List<BusinessEvent> write(GoldenRecords rows) {
        List<GoldenRecord> inserts = new ArrayList<>();
        List<GoldenRecord> updates = new ArrayList<>();
        List<BusinessEvent> events = new ArrayList<>();
        fields.forEach((id, golden) -> {
            GoldenRecord record = record(id, golden, standing.get(id));
            (made.contains(id) ? inserts : updates).add(record);
            events.add(new BusinessEvent(
                    made.contains(id) ? "customer.created" : "customer.updated",
                    "customer/" + id,
                    Map.of("customerId", id, "version", record.versionNo(), "sources", sources.get(id))));
        });
        rows.insert(inserts);
        rows.update(updates);
        rows.insertSourceRecords(sourceRecords);
        rows.insertContactPoints(contactPoints);
        rows.insertIdentifiers(identifiers);
        rows.insertAddresses(addresses);
        return events;
    }

    private GoldenRecord record(long id, GoldenFields golden, @Nullable GoldenRecord before) {
        return new GoldenRecord(
                id,
                golden.kind().name(),
                golden.displayName(),
                golden.givenName(),
                golden.familyName(),
                golden.salutation(),
                golden.title(),
                golden.organisationName(),
                golden.birthDate(),
                golden.languageTag(),
                CanonicalJson.write(golden.survivors()),
                before == null ? 1 : before.versionNo() + 1,
                before == null ? now : before.createdAt(),
                now,
                "intake");
    }
}
