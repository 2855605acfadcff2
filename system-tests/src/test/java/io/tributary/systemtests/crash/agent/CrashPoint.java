package io.tributary.systemtests.crash.agent;

import java.util.Locale;

/** Between which two steps the hub is halted. */
public enum CrashPoint {
    EDGE_BEFORE_SEND("edge: before the message is sent to the broker", Place.EDGE_SEND, ""),
    EDGE_SENT(
            "edge: message and note sent, JMS transaction not committed",
            Place.JMS_COMMIT,
            "routes.gateway.EdgeSession"),
    EDGE_COMMITTED(
            "edge: JMS transaction committed, sender not answered", Place.JMS_COMMITTED, "routes.gateway.EdgeSession"),
    WEBHOOK_COMMITTED(
            "webhook: on the broker's disk, platform not answered", Place.JMS_COMMITTED, "web.intake.MetaWebhook"),
    MAIL_ACCEPTED("mail: on the broker's disk, not marked as seen", Place.MAIL_ACCEPTED, ""),
    FILE_PORTION(
            "file: a portion on the broker's disk, file not finished",
            Place.JMS_COMMITTED,
            "routes.billing.FileIntake"),
    FILE_ACCEPTED("file: all on the broker's disk, not moved to done/", Place.FILE_ACCEPTED, ""),
    PARTNER_ENVELOPED(
            "partner: enveloped on the broker's disk, partner's message not acknowledged",
            Place.JMS_COMMITTED,
            "routes.intake.CanonicalHandler"),
    LEAD_FORWARDED(
            "lead: fetched and passed on, webhook's message not acknowledged",
            Place.JMS_COMMITTED,
            "routes.social.LeadFetchHandler"),
    NOTES_COMMITTED(
            "notes: counted in the database, not acknowledged", Place.DATABASE_COMMITTED, "routes.intake.NoteHandler"),
    BATCH_RECEIVED("batch: received, nothing done", Place.INTAKE_BEGUN, ""),
    RECEIPTS_WRITTEN("batch: receipts and journal written", Place.EFFECTS_BEGUN, ""),
    KEYS_CLAIMED("batch: numbers of invoices claimed, customers not written", Place.CLAIMED, ""),
    RECORDS_APPLIED("batch: one kind of records applied", Place.APPLIED, ""),
    OUTBOX_WRITTEN("batch: events in the outbox", Place.OUTBOX_WRITTEN, ""),
    CUSTOMERS_CONFIRMED("batch: new customers confirmed, one batch at a time", Place.CONFIRMED, ""),
    DATABASE_BEFORE_COMMIT(
            "batch: everything written, database not committed",
            Place.DATABASE_COMMIT,
            "routes.intake.EnvelopeHandler"),
    DATABASE_COMMITTED(
            "batch: database committed, JMS session not", Place.DATABASE_COMMITTED, "routes.intake.EnvelopeHandler"),
    BATCH_ACKNOWLEDGED("batch: JMS session committed", Place.JMS_COMMITTED, "routes.intake.BatchConsumer"),
    RELAY_READ("relay: outbox read, nothing sent", Place.RELAY_BEGUN, ""),
    RELAY_SENT("relay: events on the topic, rows not deleted", Place.RELAY_SENT, ""),
    RELAY_DELETED(
            "relay: rows deleted, database not committed", Place.DATABASE_COMMIT, "routes.publication.EventPublisher"),
    RELAY_COMMITTED("relay: database committed", Place.DATABASE_COMMITTED, "routes.publication.EventPublisher");

    /** Where in the hub's classes the agent looks. */
    public enum Place {
        EDGE_SEND,
        JMS_COMMIT,
        JMS_COMMITTED,
        MAIL_ACCEPTED,
        FILE_ACCEPTED,
        INTAKE_BEGUN,
        EFFECTS_BEGUN,
        CLAIMED,
        APPLIED,
        OUTBOX_WRITTEN,
        CONFIRMED,
        DATABASE_COMMIT,
        DATABASE_COMMITTED,
        RELAY_BEGUN,
        RELAY_SENT
    }

    private final String description;
    private final Place place;
    private final String caller;

    CrashPoint(String description, Place place, String caller) {
        this.description = description;
        this.place = place;
        this.caller = caller;
    }

    /** Between which steps. */
    public String description() {
        return description;
    }

    /** Where. */
    public Place place() {
        return place;
    }

    /** A class that must be among the callers; empty for any. */
    public String caller() {
        return caller.isEmpty() ? "" : "io.tributary." + caller;
    }

    /** Place and caller, as the agent notes them. */
    public String mark() {
        return place + ":" + caller();
    }

    /** The name that people use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
