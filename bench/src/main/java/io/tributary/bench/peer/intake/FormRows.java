package io.tributary.bench.peer.intake;

import io.tributary.canonical.Envelope;
import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.feature.Features;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The rows that forms leave, collected by table and written in the order of foreign keys. */
final class FormRows {
    private static final HubStatement CUSTOMER = HubStatement.of("customer/golden/GoldenRecords/insert");
    private static final HubStatement UPDATE = HubStatement.of("customer/golden/GoldenRecords/update");
    private static final HubStatement PROFILE = HubStatement.of("customer/resolution/MatchProfiles/insert");
    private static final HubStatement KEY = HubStatement.of("customer/resolution/MatchKeys/insert");
    private static final HubStatement SOURCE_RECORD =
            HubStatement.of("customer/golden/GoldenRecords/insertSourceRecords");
    private static final HubStatement POINT = HubStatement.of("customer/golden/GoldenRecords/insertContactPoints");
    private static final HubStatement ADDRESS = HubStatement.of("customer/golden/GoldenRecords/insertAddresses");
    private static final HubStatement INTERACTION = HubStatement.of("support/Inquiries/insertInteractions");
    private static final HubStatement INQUIRY = HubStatement.of("support/Inquiries/insertInquiries");
    private static final HubStatement CONSENT = HubStatement.of("consent/ConsentLedger/insert");
    private static final HubStatement OUTBOX = HubStatement.of("publication/OutboxEntries/insert");
    private static final String MAPPING_VERSION = "peer-1";

    private final PeerIds ids;
    private final Instant now;
    private final Map<HubStatement, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final Set<Long> announced = new HashSet<>();

    /** A form that takes effect, and whose it is as far as that is known; 0 where it isn't yet. */
    static final class Fresh {
        final long receipt;
        final Envelope envelope;
        final String sha256;
        final ContactForm form;
        final Features features;
        final String fingerprint;
        long customer;
        long profile;
        private @Nullable List<BlockingKey> keys;

        Fresh(long receipt, Envelope envelope, String sha256) {
            this.receipt = receipt;
            this.envelope = envelope;
            this.sha256 = sha256;
            this.form = ContactForm.read(envelope.body());
            this.features = Features.of(form.customer(), List.of());
            this.fingerprint = features.fingerprint();
        }

        void belongsTo(long customerId, long profileId) {
            customer = customerId;
            profile = profileId;
        }

        List<BlockingKey> keys() {
            List<BlockingKey> made = keys;
            if (made == null) {
                made = BlockingKey.of(features);
                keys = made;
            }
            return made;
        }
    }

    FormRows(PeerIds ids, Instant now) {
        this.ids = ids;
        this.now = now;
        for (HubStatement each : List.of(
                CUSTOMER, UPDATE, PROFILE, KEY, SOURCE_RECORD, POINT, ADDRESS, INTERACTION, INQUIRY, CONSENT, OUTBOX)) {
            rows.put(each, new ArrayList<>());
        }
    }

    static List<Map<String, Object>> journal(List<Fresh> fresh, PeerIds ids) throws SQLException {
        List<Map<String, Object>> journal = new ArrayList<>();
        for (Fresh each : fresh) {
            journal.add(row(
                    "id", ids.next(),
                    "receiptId", each.receipt,
                    "traceId", each.envelope.trace(),
                    "contentType", each.envelope.contentType(),
                    "fileName", each.envelope.fileName(),
                    "rawSha256", each.sha256,
                    "rawBytes", each.envelope.body(),
                    "mappingVersion", MAPPING_VERSION,
                    "receivedAt", each.envelope.receivedAt()));
        }
        return journal;
    }

    /** A row; unlike {@link Documents#map} with what is not known. */
    private static Map<String, Object> row(@Nullable Object... namesAndValues) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }

    private void add(HubStatement statement, Map<String, Object> row) {
        rows.computeIfAbsent(statement, any -> new ArrayList<>()).add(row);
    }

    @SuppressWarnings("unchecked")
    static Set<String> values(Map<Long, Map<String, Object>> standing, Map<String, Object> row) {
        Map<String, Object> customer = standing.get((Long) row.get("customerId"));
        return customer == null ? new HashSet<>() : (Set<String>) customer.get("values");
    }

    /** Collects what forms leave. */
    void add(
            List<Fresh> fresh,
            List<Fresh> founders,
            Map<Long, Map<String, Object>> standing,
            LongPredicate keyIsOfUse)
            throws SQLException {
        Map<Long, Map<String, Object>> made = new HashMap<>();
        for (Fresh each : fresh) {
            long sourceRecord = ids.next();
            Map<String, Object> before = standing.get(each.customer);
            if (before == null) {
                before = made.get(each.customer);
            }
            int version;
            if (before == null) {
                version = 1;
                Map<String, Object> customer = customer(each, sourceRecord);
                customer.put("values", new HashSet<String>());
                made.put(each.customer, customer);
                before = customer;
                add(CUSTOMER, customer);
            } else if (standing.containsKey(each.customer)) {
                version = ((Number) before.get("versionNo")).intValue() + (before.containsKey("raised") ? 0 : 1);
                if (before.put("raised", true) == null) {
                    before.put("versionNo", version);
                    before.put("updatedAt", now);
                    before.put("updatedBy", "intake");
                    add(UPDATE, before);
                }
            } else {
                version = 1;
            }
            addMembers(each, sourceRecord, before);
            addConversation(each, version);
        }
        for (Fresh each : founders) {
            addProfile(each, keyIsOfUse);
        }
    }

    private Map<String, Object> customer(Fresh each, long sourceRecord) {
        ContactForm form = each.form;
        Map<String, Object> name = Documents.map(
                "display", form.displayName(), "given", form.given(), "family", form.family(), "script", form.script());
        return row(
                "id", each.customer,
                "customerKind", "PERSON",
                "lifeCycle", null,
                "displayName", form.displayName(),
                "givenName", form.given(),
                "familyName", form.family(),
                "salutation", null,
                "title", null,
                "nameScript", form.script(),
                "formOfAddress", null,
                "genderCode", null,
                "organisationName", null,
                "birthDate", null,
                "languageTag", null,
                "survivors",
                        Documents.json(Map.of(
                                "kind", survivor(each, sourceRecord, "PERSON"), "name", survivor(each, sourceRecord, name))),
                "versionNo", 1,
                "createdAt", now,
                "updatedAt", now,
                "updatedBy", "intake");
    }

    private static Map<String, Object> survivor(Fresh each, long sourceRecord, Object value) {
        return Documents.survivor(
                sourceRecord, each.envelope.receivedAt(), each.envelope.source(), each.envelope.key(), value);
    }

    private void addProfile(Fresh each, LongPredicate keyIsOfUse) {
        add(
                PROFILE,
                row(
                        "id", each.profile,
                        "customerId", each.customer,
                        "fingerprint", each.fingerprint,
                        "isSingledOut", 0,
                        "features", each.features.toText(),
                        "createdAt", now));
        each.keys().stream()
                .map(BlockingKey::hash)
                .distinct()
                .filter(keyIsOfUse::test)
                .forEach(hash -> add(KEY, row("keyHash", hash, "profileId", each.profile)));
    }

    @SuppressWarnings("unchecked")
    private void addMembers(Fresh each, long sourceRecord, Map<String, Object> customer) throws SQLException {
        add(
                SOURCE_RECORD,
                row(
                        "id", sourceRecord,
                        "customerId", each.customer,
                        "receiptId", each.receipt,
                        "sourceName", each.envelope.source(),
                        "profileId", each.profile,
                        "recordContent", Documents.portrayal(each.form),
                        "factsContent", null,
                        "mappingVersion", MAPPING_VERSION,
                        "asOf", each.envelope.receivedAt(),
                        "createdAt", now));
        Set<String> values = (Set<String>) customer.get("values");
        addPoint(each, sourceRecord, "EMAIL", each.form.email(), values);
        addPoint(each, sourceRecord, "PHONE", each.form.phone(), values);
        if (each.form.hasAddress()) {
            addAddress(each, sourceRecord, values);
        }
    }

    private void addPoint(
            Fresh each, long sourceRecord, String kind, @Nullable String value, Set<String> values)
            throws SQLException {
        if (value == null || !values.add(value)) {
            return;
        }
        add(
                POINT,
                row(
                        "id", ids.next(),
                        "customerId", each.customer,
                        "pointKind", kind,
                        "pointValue", value,
                        "platformName", "NONE",
                        "pointUse", null,
                        "isPreferred", null,
                        "textFormat", null,
                        "contactHours", null,
                        "verifiedAt", null,
                        "validFrom", null,
                        "validTo", null,
                        "asOf", each.envelope.receivedAt(),
                        "sourceRecordId", sourceRecord,
                        "survivors", Documents.json(Map.of("first", survivor(each, sourceRecord, value))),
                        "createdAt", now,
                        "updatedAt", now));
    }

    private void addAddress(Fresh each, long sourceRecord, Set<String> values) throws SQLException {
        ContactForm form = each.form;
        String sha256 = Documents.sha256(
                String.join("\n", List.of(text(form.street()), text(form.postalCode()), text(form.city()), text(form.country()))));
        String standing = values.stream().filter(value -> value.length() == 64).findFirst().orElse(null);
        if (standing != null) {
            return; // the hub hashes otherwise, so that only whether there is one can be told; the forms never say another
        }
        values.add(sha256);
        add(
                ADDRESS,
                row(
                        "id", ids.next(),
                        "customerId", each.customer,
                        "addressUse", null,
                        "addressLines", form.street(),
                        "postalCode", form.postalCode(),
                        "city", form.city(),
                        "region", null,
                        "countryCode", form.country(),
                        "addressSha256", sha256,
                        "validFrom", null,
                        "validTo", null,
                        "asOf", each.envelope.receivedAt(),
                        "sourceRecordId", sourceRecord,
                        "survivors", Documents.json(Map.of("first", survivor(each, sourceRecord, sha256))),
                        "createdAt", now,
                        "updatedAt", now));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void addConversation(Fresh each, int version) throws SQLException {
        Instant at = each.envelope.receivedAt();
        long interaction = ids.next();
        long inquiry = ids.next();
        add(
                INTERACTION,
                row(
                        "id", interaction,
                        "customerId", each.customer,
                        "receiptId", each.receipt,
                        "channelName", "webform",
                        "summary", each.form.subject(),
                        "occurredAt", at));
        add(
                INQUIRY,
                row(
                        "id", inquiry,
                        "interactionId", interaction,
                        "customerId", each.customer,
                        "subject", each.form.subject(),
                        "topic", null,
                        "bodyText", each.form.message(),
                        "bodyHtml", null,
                        "messageId", null,
                        "occurredAt", at,
                        "updatedAt", now));
        if (announced.add(each.customer)) {
            addEvent(
                version == 1 ? "customer.created" : "customer.updated",
                "customer/" + each.customer,
                Map.of("customerId", each.customer, "version", version, "sources", List.of(each.envelope.source())));
        }
        addEvent(
                "inquiry.received",
                "inquiry/" + inquiry,
                Map.of("inquiryId", inquiry, "customerId", each.customer, "channel", "webform", "occurredAt", at.toString()));
        if (each.form.consent()) {
            addConsent(each, at);
        }
    }

    private void addConsent(Fresh each, Instant at) throws SQLException {
        add(
                CONSENT,
                row(
                        "id", ids.next(),
                        "customerId", each.customer,
                        "receiptId", each.receipt,
                        "actKind", "CONSENT",
                        "purpose", "marketing",
                        "channelName", "email",
                        "isGranted", 1,
                        "proof", "ticked consent_marketing_email on form " + each.envelope.source(),
                        "occurredAt", at,
                        "isTimeKnown", 1));
        addEvent(
                "consent.recorded",
                "customer/" + each.customer,
                Map.of(
                        "customerId", each.customer,
                        "kind", "CONSENT",
                        "purpose", "marketing",
                        "channel", "email",
                        "granted", true,
                        "occurredAt", at.toString()));
    }

    private void addEvent(String type, String subject, Map<String, ?> data) throws SQLException {
        add(OUTBOX, Documents.event(ids.next(), type, subject, data, now));
    }

    /** Writes all, table by table. */
    void write(Database database) throws SQLException {
        for (Map.Entry<HubStatement, List<Map<String, Object>>> each : rows.entrySet()) {
            database.execute(each.getKey(), each.getValue());
        }
    }
}
