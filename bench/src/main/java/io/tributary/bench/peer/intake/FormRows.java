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
    private final Map<HubStatement, List<Row>> rows = new LinkedHashMap<>();
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

    static List<Row> journal(List<Fresh> fresh, PeerIds ids) throws SQLException {
        List<Row> journal = new ArrayList<>();
        for (Fresh each : fresh) {
            journal.add(Row.of(
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

    private void add(HubStatement statement, Row row) {
        rows.computeIfAbsent(statement, any -> new ArrayList<>()).add(row);
    }

    /** Collects what forms leave; {@code standing} holds the customers who are there already, by id. */
    void add(List<Fresh> fresh, List<Fresh> founders, Map<Long, Standing> standing, LongPredicate keyIsOfUse)
            throws SQLException {
        for (Fresh each : fresh) {
            long sourceRecord = ids.next();
            Standing customer = standing.get(each.customer);
            if (customer == null) {
                customer = new Standing(customer(each, sourceRecord));
                standing.put(each.customer, customer);
                add(CUSTOMER, customer.row);
            } else if (!customer.written) {
                customer.row.put("versionNo", customer.row.number("versionNo") + 1);
                customer.row.put("updatedAt", now);
                customer.row.put("updatedBy", "intake");
                add(UPDATE, customer.row);
            }
            customer.written = true;
            addMembers(each, sourceRecord, customer);
            addConversation(each, customer.row.number("versionNo"));
        }
        for (Fresh each : founders) {
            addProfile(each, keyIsOfUse);
        }
    }

    private Row customer(Fresh each, long sourceRecord) {
        ContactForm form = each.form;
        Map<String, Object> name = Documents.map(
                "display", form.displayName(), "given", form.given(), "family", form.family(), "script", form.script());
        return Row.of(
                "id",
                each.customer,
                "customerKind",
                "PERSON",
                "lifeCycle",
                null,
                "displayName",
                form.displayName(),
                "givenName",
                form.given(),
                "familyName",
                form.family(),
                "salutation",
                null,
                "title",
                null,
                "nameScript",
                form.script(),
                "formOfAddress",
                null,
                "genderCode",
                null,
                "organisationName",
                null,
                "birthDate",
                null,
                "languageTag",
                null,
                "survivors",
                Documents.json(Map.of(
                        "kind", survivor(each, sourceRecord, "PERSON"), "name", survivor(each, sourceRecord, name))),
                "versionNo",
                1,
                "createdAt",
                now,
                "updatedAt",
                now,
                "updatedBy",
                "intake");
    }

    private static Map<String, Object> survivor(Fresh each, long sourceRecord, Object value) {
        return Documents.survivor(
                sourceRecord, each.envelope.receivedAt(), each.envelope.source(), each.envelope.key(), value);
    }

    private void addProfile(Fresh each, LongPredicate keyIsOfUse) {
        add(
                PROFILE,
                Row.of(
                        "id",
                        each.profile,
                        "customerId",
                        each.customer,
                        "fingerprint",
                        each.fingerprint,
                        "isSingledOut",
                        0,
                        "features",
                        each.features.toText(),
                        "createdAt",
                        now));
        each.keys().stream()
                .map(BlockingKey::hash)
                .distinct()
                .filter(keyIsOfUse::test)
                .forEach(hash -> add(KEY, Row.of("keyHash", hash, "profileId", each.profile)));
    }

    private void addMembers(Fresh each, long sourceRecord, Standing customer) throws SQLException {
        add(
                SOURCE_RECORD,
                Row.of(
                        "id",
                        sourceRecord,
                        "customerId",
                        each.customer,
                        "receiptId",
                        each.receipt,
                        "sourceName",
                        each.envelope.source(),
                        "profileId",
                        each.profile,
                        "recordContent",
                        Documents.portrayal(each.form),
                        "factsContent",
                        null,
                        "mappingVersion",
                        MAPPING_VERSION,
                        "asOf",
                        each.envelope.receivedAt(),
                        "createdAt",
                        now));
        addPoint(each, sourceRecord, "EMAIL", each.form.email(), customer);
        addPoint(each, sourceRecord, "PHONE", each.form.phone(), customer);
        if (each.form.hasAddress() && !customer.hasAddress) {
            customer.hasAddress = true; // somebody who moves is not among the forms
            addAddress(each, sourceRecord);
        }
    }

    private void addPoint(Fresh each, long sourceRecord, String kind, @Nullable String value, Standing customer)
            throws SQLException {
        if (value == null || !customer.points.add(value)) {
            return;
        }
        add(
                POINT,
                Row.of(
                        "id",
                        ids.next(),
                        "customerId",
                        each.customer,
                        "pointKind",
                        kind,
                        "pointValue",
                        value,
                        "platformName",
                        "NONE",
                        "pointUse",
                        null,
                        "isPreferred",
                        null,
                        "textFormat",
                        null,
                        "contactHours",
                        null,
                        "verifiedAt",
                        null,
                        "validFrom",
                        null,
                        "validTo",
                        null,
                        "asOf",
                        each.envelope.receivedAt(),
                        "sourceRecordId",
                        sourceRecord,
                        "survivors",
                        Documents.json(Map.of("first", survivor(each, sourceRecord, value))),
                        "createdAt",
                        now,
                        "updatedAt",
                        now));
    }

    private void addAddress(Fresh each, long sourceRecord) throws SQLException {
        ContactForm form = each.form;
        String sha256 = Documents.sha256(String.join(
                "\n", List.of(text(form.street()), text(form.postalCode()), text(form.city()), text(form.country()))));
        add(
                ADDRESS,
                Row.of(
                        "id",
                        ids.next(),
                        "customerId",
                        each.customer,
                        "addressUse",
                        null,
                        "addressLines",
                        form.street(),
                        "postalCode",
                        form.postalCode(),
                        "city",
                        form.city(),
                        "region",
                        null,
                        "countryCode",
                        form.country(),
                        "addressSha256",
                        sha256,
                        "validFrom",
                        null,
                        "validTo",
                        null,
                        "asOf",
                        each.envelope.receivedAt(),
                        "sourceRecordId",
                        sourceRecord,
                        "survivors",
                        Documents.json(Map.of("first", survivor(each, sourceRecord, sha256))),
                        "createdAt",
                        now,
                        "updatedAt",
                        now));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void addConversation(Fresh each, long version) throws SQLException {
        Instant at = each.envelope.receivedAt();
        long interaction = ids.next();
        long inquiry = ids.next();
        add(
                INTERACTION,
                Row.of(
                        "id",
                        interaction,
                        "customerId",
                        each.customer,
                        "receiptId",
                        each.receipt,
                        "channelName",
                        "webform",
                        "summary",
                        each.form.subject(),
                        "occurredAt",
                        at));
        add(
                INQUIRY,
                Row.of(
                        "id",
                        inquiry,
                        "interactionId",
                        interaction,
                        "customerId",
                        each.customer,
                        "subject",
                        each.form.subject(),
                        "topic",
                        null,
                        "bodyText",
                        each.form.message(),
                        "bodyHtml",
                        null,
                        "messageId",
                        null,
                        "occurredAt",
                        at,
                        "updatedAt",
                        now));
        if (announced.add(each.customer)) {
            addEvent(
                    version == 1 ? "customer.created" : "customer.updated",
                    "customer/" + each.customer,
                    Map.of(
                            "customerId",
                            each.customer,
                            "version",
                            version,
                            "sources",
                            List.of(each.envelope.source())));
        }
        addEvent(
                "inquiry.received",
                "inquiry/" + inquiry,
                Map.of(
                        "inquiryId",
                        inquiry,
                        "customerId",
                        each.customer,
                        "channel",
                        "webform",
                        "occurredAt",
                        at.toString()));
        if (each.form.consent()) {
            addConsent(each, at);
        }
    }

    private void addConsent(Fresh each, Instant at) throws SQLException {
        add(
                CONSENT,
                Row.of(
                        "id",
                        ids.next(),
                        "customerId",
                        each.customer,
                        "receiptId",
                        each.receipt,
                        "actKind",
                        "CONSENT",
                        "purpose",
                        "marketing",
                        "channelName",
                        "email",
                        "isGranted",
                        1,
                        "proof",
                        "ticked consent_marketing_email on form " + each.envelope.source(),
                        "occurredAt",
                        at,
                        "isTimeKnown",
                        1));
        addEvent(
                "consent.recorded",
                "customer/" + each.customer,
                Map.of(
                        "customerId",
                        each.customer,
                        "kind",
                        "CONSENT",
                        "purpose",
                        "marketing",
                        "channel",
                        "email",
                        "granted",
                        true,
                        "occurredAt",
                        at.toString()));
    }

    private void addEvent(String type, String subject, Map<String, ?> data) throws SQLException {
        add(OUTBOX, Documents.event(ids.next(), type, subject, data, now));
    }

    /** Writes all, table by table. */
    void write(Database database) throws SQLException {
        for (Map.Entry<HubStatement, List<Row>> each : rows.entrySet()) {
            database.execute(each.getKey(), each.getValue());
        }
    }
}
