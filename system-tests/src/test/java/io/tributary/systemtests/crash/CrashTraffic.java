package io.tributary.systemtests.crash;

import io.tributary.systemtests.harness.HubApi;
import io.tributary.systemtests.harness.Inbox;
import io.tributary.systemtests.harness.Mailbox;
import io.tributary.systemtests.harness.SocialPlatforms;
import io.tributary.systemtests.harness.Unique;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Inputs through every channel, each with an id that is found again in what it brings about. Whoever is not told that an input was accepted
 * sends it again with the same key, as pages, platforms and partners do; some send again what was accepted. Mails and files are given once.
 */
final class CrashTraffic implements AutoCloseable {
    private static final int FORM_SENDERS = 4;
    private static final int LEAD_SENDERS = 2;
    private static final int ROWS = 200;
    private static final int ACCEPTED = 202;
    private static final int REPEATED_PERCENT = 5;
    private static final long AGAIN_AFTER_MILLIS = 250;

    private final HubApi api;
    private final ConnectionFactory broker;
    private final Inbox inbox;
    private final Mailbox mailbox;
    private final People people;
    private final String run = Unique.word();
    private final String leads = Unique.id();

    private final Map<Way, Set<String>> acknowledged = new EnumMap<>(Way.class);
    private final Map<Way, Semaphore> allowed = new EnumMap<>(Way.class);
    private final Map<Way, AtomicInteger> repeats = new EnumMap<>(Way.class);
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    CrashTraffic(HubApi api, ConnectionFactory broker, Inbox inbox, Mailbox mailbox, People people) {
        this.api = api;
        this.broker = broker;
        this.inbox = inbox;
        this.mailbox = mailbox;
        this.people = people;
        for (Way way : Way.values()) {
            acknowledged.put(way, ConcurrentHashMap.newKeySet());
            allowed.put(way, new Semaphore(0));
            repeats.put(way, new AtomicInteger());
        }
        for (int i = 0; i < FORM_SENDERS; i++) {
            begin(Way.FORM, this::form);
        }
        for (int i = 0; i < LEAD_SENDERS; i++) {
            begin(Way.LEAD, this::lead);
        }
        begin(Way.MAIL, this::mail);
        begin("files", this::files);
    }

    /** Sends an input, and says whether it was accepted. */
    private interface Sending {
        boolean accepted(String id);
    }

    private void begin(Way way, Sending sending) {
        begin(way.name(), () -> {
            if (permits(way).tryAcquire(200, TimeUnit.MILLISECONDS)) {
                busy.incrementAndGet();
                sendUntilAccepted(way, id(way), sending);
                busy.decrementAndGet();
            }
        });
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void begin(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!ended) {
                            work.run();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "traffic-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Allows so many inputs more, but for those by JMS, which {@link #burst} sends. */
    void allow(int inputs) {
        for (Way way : Way.values()) {
            if (way != Way.JMS) {
                permits(way).release(way.of(inputs));
            }
        }
    }

    /** Whether all that was allowed was sent. */
    boolean isIdle() {
        return busy.get() == 0 && allowed.values().stream().allMatch(permits -> permits.availablePermits() == 0);
    }

    private void sendUntilAccepted(Way way, String id, Sending sending) throws InterruptedException {
        while (!isAccepted(id, sending)) {
            unanswered.incrementAndGet();
            if (ended) {
                return;
            }
            Thread.sleep(AGAIN_AFTER_MILLIS);
        }
        ids(way).add(id);
        if (way != Way.MAIL && isRepeated()) {
            count(way).incrementAndGet();
            isAccepted(id, sending);
        }
    }

    private static boolean isAccepted(String id, Sending sending) {
        try {
            return sending.accepted(id);
        } catch (RuntimeException e) {
            return false; // nobody there, or gone in the middle: it may have been taken or not
        }
    }

    private static boolean isRepeated() {
        return ThreadLocalRandom.current().nextInt(100) < REPEATED_PERCENT;
    }

    /** Leads have numbers, as Meta gives them. */
    private String id(Way way) {
        int next = number.incrementAndGet();
        return way == Way.LEAD
                ? leads + String.format(Locale.ROOT, "%07d", next)
                : run + "-" + way.name().toLowerCase(Locale.ROOT) + "-" + next;
    }

    /** Sends a form until it is accepted; gives its key. */
    String probe() throws InterruptedException {
        String id = id(Way.FORM);
        while (!isAccepted(id, this::form) && !ended) {
            Thread.sleep(50);
        }
        ids(Way.FORM).add(id);
        return id;
    }

    /** Sends a form once; gives its status, or why there was none. */
    String tryForm() {
        String id = id(Way.FORM);
        try {
            int status = post(id);
            if (status == ACCEPTED) {
                ids(Way.FORM).add(id);
            }
            return Integer.toString(status);
        } catch (RuntimeException e) {
            return "no answer";
        }
    }

    private boolean form(String id) {
        return post(id) == ACCEPTED;
    }

    private int post(String id) {
        return api.form("website", Map.of("_key", id, "email", people.of(id), "subject", id, "message", "In traffic"))
                .status();
    }

    private boolean lead(String id) {
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

    private boolean mail(String id) {
        mailbox.send(
                """
                From: %s
                To: support@tributary.example
                Subject: %s
                Message-ID: <%s@people.example>

                In traffic
                """
                        .formatted(people.of(id), id, id));
        return true;
    }

    /** Files with new payments, each with one that stood in the file before. */
    private void files() throws InterruptedException {
        int rows = Math.min(ROWS, permits(Way.FILE).availablePermits());
        if (rows == 0) {
            Thread.sleep(100);
            return;
        }
        busy.incrementAndGet();
        permits(Way.FILE).acquire(rows);
        List<String> payments = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            payments.add(id(Way.FILE));
        }
        StringBuilder csv = new StringBuilder("Payment no;Customer no;Invoice no;Paid;Amount;Currency;Text\n");
        ids(Way.FILE).stream().findAny().ifPresent(known -> {
            row(csv, known);
            count(Way.FILE).incrementAndGet();
        });
        payments.forEach(payment -> row(csv, payment));
        String name = run + "-" + number.incrementAndGet() + ".csv";
        files.add(name);
        inbox.drop(name, csv.toString());
        ids(Way.FILE).addAll(payments);
        busy.decrementAndGet();
    }

    private void row(StringBuilder csv, String payment) {
        csv.append("%s;C-%s;;05.11.2026;1.234,56;EUR;In traffic\n".formatted(payment, people.of(payment)));
    }

    /** Sends so many JMS messages in one transaction, until the broker has confirmed it; some carry the key of another one. */
    void burst(int messages) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            ids.add(id(Way.JMS));
        }
        while (!isSent(ids)) {
            unanswered.addAndGet(ids.size());
            if (ended) {
                return;
            }
            Thread.sleep(AGAIN_AFTER_MILLIS);
        }
        ids(Way.JMS).addAll(ids);
    }

    private boolean isSent(List<String> ids) {
        try (JMSContext jms = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
            int again = 0;
            Queue queue = jms.createQueue("intake.canonical");
            JMSProducer producer = jms.createProducer();
            for (String id : ids) {
                producer.send(queue, message(jms, id));
                if (isRepeated()) {
                    producer.send(queue, message(jms, id));
                    again++;
                }
            }
            jms.commit();
            count(Way.JMS).addAndGet(again);
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

    /** What was acknowledged to senders of one way, and given for mails and files. */
    Set<String> ids(Way way) {
        return Objects.requireNonNull(acknowledged.get(way));
    }

    /** How many were acknowledged to senders in the course of a conversation, so that the hub or the broker must have them. */
    int promised() {
        return ids(Way.FORM).size() + ids(Way.LEAD).size() + ids(Way.JMS).size();
    }

    /** How often something accepted was sent again. */
    int repeats(Way way) {
        return count(way).get();
    }

    /** How often a sender was refused or not answered. */
    int unanswered() {
        return unanswered.get();
    }

    /** Whether an id is of this traffic. */
    boolean isOurs(String id) {
        return id.startsWith(run) || id.startsWith(leads);
    }

    /** Files that were given. */
    Set<String> givenFiles() {
        return files;
    }

    private Semaphore permits(Way way) {
        return Objects.requireNonNull(allowed.get(way));
    }

    private AtomicInteger count(Way way) {
        return Objects.requireNonNull(repeats.get(way));
    }

    @Override
    public void close() {
        ended = true;
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(90));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
