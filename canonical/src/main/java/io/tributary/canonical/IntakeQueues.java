package io.tributary.canonical;

/** The durable queues and topics of the hub. */
public final class IntakeQueues {
    /** With what the name of every source's own queue begins; nobody else's does. */
    public static final String SOURCE_PREFIX = "intake.source.";

    public static final String WEBFORM = "intake.webform";
    public static final String EMAIL = "intake.email";
    public static final String BILLING = "intake.billing";
    public static final String SOCIAL = "intake.social";
    /** Leads of which only the id is known yet; the Content Enricher fetches the rest and passes them on to {@link #SOCIAL}. */
    public static final String SOCIAL_FETCH = "intake.social.fetch";
    /** Rows of other systems' tables. */
    public static final String TABLE = "intake.table";
    /** Where other systems send canonical JSON; their messages need no properties of ours. */
    public static final String CANONICAL = "intake.canonical";
    /** Messages of other systems, once they have an envelope. */
    public static final String JMS = "intake.jms";
    /** One note for each acceptance, written in the same transaction as the accepted message; the books are checked against it. */
    public static final String ACCEPTED = "intake.accepted";
    /** Messages that failed again and again for an unknown cause. */
    public static final String DEAD = "intake.dead";
    /** Topic on which the rest of the house hears what happened, as CloudEvents. */
    public static final String EVENTS = "crm.events";

    private IntakeQueues() {}

    /** The queue in which messages of a configured source wait, so that a source that floods stands in nobody's way. */
    public static String ofSource(String source) {
        return SOURCE_PREFIX + source;
    }
}
