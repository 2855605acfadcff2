package io.tributary.systemtests.crash;

import io.tributary.systemtests.harness.HubApi;
import io.tributary.systemtests.harness.Inbox;
import io.tributary.systemtests.harness.Mailbox;
import io.tributary.systemtests.harness.PaymentFile;
import io.tributary.systemtests.harness.SocialPlatforms;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The inputs of {@link CrashTraffic}, each about a person of its own choice and found again by its id. */
final class CrashInputs {
    private static final int MOST_MAILS = 200;

    private final HubApi api;
    private final ConnectionFactory broker;
    private final Inbox inbox;
    private final Mailbox mailbox;
    private final People people;

    CrashInputs(HubApi api, ConnectionFactory broker, Inbox inbox, Mailbox mailbox, People people) {
        this.api = api;
        this.broker = broker;
        this.inbox = inbox;
        this.mailbox = mailbox;
        this.people = people;
    }

    /** Posts a form; gives the status of the answer. */
    int form(String id) {
        return api.form("website", Map.of("_key", id, "email", people.of(id), "subject", id, "message", "In traffic"))
                .status();
    }

    /** Tells of a lead by webhook; whether that was acknowledged. */
    boolean lead(String id) {
        String body =
                """
                {"object": "page", "entry": [{"id": "1", "time": 1793700000, "changes": [{"field": "leadgen",
                 "value": {"leadgen_id": "%s", "page_id": "1", "form_id": "1", "created_time": 1793700000}}]}]}
                """
                        .formatted(id);
        return api.send(api.request("webhooks/meta/meta-leads")
                                .header("Content-Type", "application/json")
                                .header(
                                        "X-Hub-Signature-256",
                                        SocialPlatforms.signature(body.getBytes(StandardCharsets.UTF_8)))
                                .POST(BodyPublishers.ofString(body)))
                        .status()
                == 200;
    }

    /** Gives a mail to the mail server. */
    void mail(String id) {
        mailbox.send(people.of(id), id, id);
    }

    /** Whether there is room for another mail: each of this mail server's answers takes the square of what it holds, so that it holds little. */
    boolean mailboxHasRoom() {
        if (mailbox.size() >= MOST_MAILS) {
            mailbox.forgetRead();
        }
        return mailbox.size() < MOST_MAILS;
    }

    /** Drops a file with these payments. */
    void file(String name, List<String> payments) {
        inbox.drop(name, PaymentFile.of(payments, payment -> "C-" + people.of(payment)));
    }

    /** Sends JMS messages with these keys in one transaction; whether the broker has confirmed it. */
    boolean messages(List<String> ids) {
        try (JMSContext jms = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
            Queue queue = jms.createQueue("intake.canonical");
            JMSProducer producer = jms.createProducer();
            for (String id : ids) {
                producer.send(queue, message(jms, id));
            }
            jms.commit();
            return true;
        } catch (JMSException | JMSRuntimeException e) {
            return false;
        }
    }

    private TextMessage message(JMSContext jms, String id) throws JMSException {
        TextMessage message = jms.createTextMessage(
                """
                [{"type": "customer", "emails": ["%s"]}, {"type": "inquiry", "subject": "%s", "text": "In traffic"}]
                """
                        .formatted(people.of(id), id));
        message.setStringProperty("tributary_key", id);
        message.setStringProperty("tributary_source", Way.JMS.source());
        return message;
    }
}
