package io.tributary.bench.peer.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was said and what others are to hear: interaction, inquiry, consent, events. */
final class ConversationRows {
    private static final HubStatement INTERACTION = HubStatement.of("support/Inquiries/insertInteractions");
    private static final HubStatement INQUIRY = HubStatement.of("support/Inquiries/insertInquiries");
    private static final HubStatement CONSENT = HubStatement.of("consent/ConsentLedger/insert");
    private static final HubStatement OUTBOX = HubStatement.of("publication/OutboxEntries/insert");

    private final PeerIds ids;
    private final Instant now;
    private final CollectedRows rows;
    private final Set<Long> announced = new HashSet<>();

    ConversationRows(PeerIds ids, Instant now, CollectedRows rows) {
        this.ids = ids;
        this.now = now;
        this.rows = rows;
    }

    /** Collects what a form says, and the events; the version tells whether the customer is new. */
    void add(Fresh each, long version) throws SQLException {
        Instant at = each.envelope.receivedAt();
        long interaction = ids.next();
        long inquiry = ids.next();
        rows.add(
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
        rows.add(
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
        rows.add(
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
        rows.add(OUTBOX, Documents.event(ids.next(), type, subject, data, now));
    }
}
