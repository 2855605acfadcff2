package io.tributary.bench.peer.intake;

import io.tributary.customer.matching.BlockingKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final String MAPPING_VERSION = "peer-1";

    private final PeerIds ids;
    private final Instant now;
    private final CollectedRows rows;
    private final ConversationRows conversation;

    FormRows(PeerIds ids, Instant now) {
        this.ids = ids;
        this.now = now;
        this.rows = new CollectedRows(List.of(CUSTOMER, UPDATE, PROFILE, KEY, SOURCE_RECORD, POINT, ADDRESS));
        this.conversation = new ConversationRows(ids, now, rows);
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

    /** Collects what forms leave; {@code standing} holds the customers who are there already, by id. */
    void add(List<Fresh> fresh, List<Fresh> founders, Map<Long, Standing> standing, LongPredicate keyIsOfUse)
            throws SQLException {
        for (Fresh each : fresh) {
            long sourceRecord = ids.next();
            Standing customer = standing.get(each.customer);
            if (customer == null) {
                customer = new Standing(customer(each, sourceRecord));
                standing.put(each.customer, customer);
                rows.add(CUSTOMER, customer.row);
            } else if (!customer.written) {
                customer.row.put("versionNo", customer.row.number("versionNo") + 1);
                customer.row.put("updatedAt", now);
                customer.row.put("updatedBy", "intake");
                rows.add(UPDATE, customer.row);
            }
            customer.written = true;
            addMembers(each, sourceRecord, customer);
            conversation.add(each, customer.row.number("versionNo"));
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
        rows.add(
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
                .forEach(hash -> rows.add(KEY, Row.of("keyHash", hash, "profileId", each.profile)));
    }

    private void addMembers(Fresh each, long sourceRecord, Standing customer) throws SQLException {
        rows.add(
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
        rows.add(
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
        rows.add(
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

    /** Writes all. */
    void write(Database database) throws SQLException {
        rows.write(database);
    }
}
