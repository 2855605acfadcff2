package io.tributary.canonical;

/** Names of the JMS message properties that carry an {@link Envelope}; its body is the body of a {@code BytesMessage}. */
public final class EnvelopeProperties {
    public static final String SOURCE = "tributary_source";
    public static final String KEY = "tributary_key";
    public static final String TRACE = "tributary_trace";
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    public static final String RECEIVED_AT = "tributary_received_at";

    public static final String CONTENT_TYPE = "tributary_content_type";
    public static final String FILE_NAME = "tributary_file_name";
    /** How often applying the message failed for a cause that the hub does not know. */
    public static final String ATTEMPTS = "tributary_attempts";
    /** How often the message was put off because somebody could not be asked; that counts for nothing but the next delay. */
    public static final String PUT_OFF = "tributary_put_off";
    /** Why a message was given up, on messages in {@link IntakeQueues#DEAD}. */
    public static final String DEATH_REASON = "tributary_death_reason";
    /** The queue that a message in {@link IntakeQueues#DEAD} came from, and returns to when it is replayed. */
    public static final String DEATH_QUEUE = "tributary_death_queue";

    private EnvelopeProperties() {}
}
