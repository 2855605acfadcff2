package io.tributary.bench.peer.intake;

import io.tributary.canonical.EnvelopeProperties;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The edge's notes of acceptance; one that comes again changes nothing. */
final class NoteWork {
    private static final HubStatement NOTE =
            HubStatement.of("intake/AcceptedNotes$Notes/insert").and("ON CONFLICT DO NOTHING");

    private NoteWork() {}

    static Row read(Message message) throws JMSException {
        return Row.of(
                "traceId", message.getStringProperty(EnvelopeProperties.TRACE),
                "sourceName", message.getStringProperty(EnvelopeProperties.SOURCE),
                "receivedAt", Instant.ofEpochMilli(message.getLongProperty(EnvelopeProperties.RECEIVED_AT)));
    }

    static void apply(Database database, List<Row> notes) throws SQLException {
        if (notes.size() == 1) {
            database.executeOne(NOTE, notes.get(0));
        } else {
            database.execute(NOTE, notes);
        }
    }
}
