package io.tributary.systemtests.mutants;

import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi;
import io.tributary.systemtests.harness.Inbox;
import io.tributary.systemtests.harness.SocialPlatforms;
import io.tributary.systemtests.harness.Surroundings;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.StreamMessage;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends mutants as their senders would. */
final class Sending implements AutoCloseable {
    /** What a sender is told, where he is told nothing. */
    static final int NOT_TOLD = 0;
    /** What could not even be sent, such as a mail that the mail server refused. */
    static final int NOT_SENT = -1;

    private static final String QUEUE = "intake.canonical";

    private final HubApi api;
    private final Surroundings surroundings;
    private final Map<Way, Inbox> inboxes;
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private final JMSContext jms;

    Sending(Surroundings surroundings) {
        Hub hub = surroundings.hub();
        this.surroundings = surroundings;
        this.api = hub.api();
        this.inboxes = Map.of(Way.CSV, hub.inbox("erp-payments"), Way.CAMT, hub.inbox("bank"));
        this.jms = hub.broker().createContext();
    }

    /** Files that were dropped, by the folder of their way. */
    Set<String> files() {
        return files;
    }

    Map<Way, Inbox> inboxes() {
        return inboxes;
    }

    /** Sends one; says the HTTP status of the answer, or {@link #NOT_TOLD}. */
    int send(Mutant mutant) {
        return switch (mutant.way()) {
            case FORM_FIELDS, FORM_PARTS, FORM_JSON -> post("forms/website", mutant, Map.of());
            case META ->
                post(
                        "webhooks/meta/meta-leads",
                        mutant,
                        Map.of("X-Hub-Signature-256", SocialPlatforms.signature(mutant.body())));
            case GOOGLE -> post("webhooks/google/google-leads", keyed(mutant), Map.of());
            case MAIL -> mail(mutant);
            case CSV, CAMT -> file(mutant);
            case JMS -> message(mutant);
        };
    }

    /** Most of what comes from Google knows the key; else nothing of it would be read. */
    private static Mutant keyed(Mutant mutant) {
        byte[] body = new String(mutant.body(), StandardCharsets.ISO_8859_1)
                .replace("\"KEY\"", '"' + SocialPlatforms.GOOGLE_KEY + '"')
                .getBytes(StandardCharsets.ISO_8859_1);
        return new Mutant(mutant.number(), mutant.way(), mutant.how(), mutant.contentType(), body);
    }

    private int post(String path, Mutant mutant, Map<String, String> headers) {
        HttpRequest.Builder request = api.request(path).POST(BodyPublishers.ofByteArray(mutant.body()));
        try {
            request.header("Content-Type", mutant.contentType());
        } catch (IllegalArgumentException e) {
            return NOT_SENT;
        }
        headers.forEach(request::header);
        return api.send(request).status();
    }

    private int mail(Mutant mutant) {
        try {
            surroundings.mailbox().send(mutant.body());
            return NOT_TOLD;
        } catch (RuntimeException e) { // the mail server, not the hub, has refused it
            return NOT_SENT;
        }
    }

    private int file(Mutant mutant) {
        Objects.requireNonNull(inboxes.get(mutant.way())).drop(mutant.fileName(), mutant.body());
        files.add(mutant.fileName());
        return NOT_TOLD;
    }

    private synchronized int message(Mutant mutant) {
        try {
            Message message = body(mutant);
            if (mutant.number() % 3 != 0) {
                message.setStringProperty("tributary_source", "partner-systems");
            }
            if (mutant.number() % 5 == 0) {
                message.setStringProperty("tributary_key", mutant.how() + mutant.number());
            }
            if (mutant.number() % 17 == 0) {
                message.setStringProperty("tributary_attempts", "many");
                message.setStringProperty("tributary_trace", "\u0000");
            }
            jms.createProducer().send(jms.createQueue(QUEUE), message);
            return NOT_TOLD;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private Message body(Mutant mutant) throws JMSException {
        String text = new String(mutant.body(), StandardCharsets.UTF_8);
        return switch (mutant.number() % 8) {
            case 0 -> jms.createTextMessage(text);
            case 1 -> {
                MapMessage map = jms.createMapMessage();
                map.setString("body", text);
                map.setBytes("bytes", mutant.body());
                yield map;
            }
            case 2 -> {
                StreamMessage stream = jms.createStreamMessage();
                stream.writeBytes(mutant.body());
                yield stream;
            }
            case 3 -> jms.createObjectMessage(text);
            case 4 -> jms.createMessage();
            default -> {
                BytesMessage bytes = jms.createBytesMessage();
                bytes.writeBytes(mutant.body());
                yield bytes;
            }
        };
    }

    @Override
    public void close() {
        jms.close();
    }
}
