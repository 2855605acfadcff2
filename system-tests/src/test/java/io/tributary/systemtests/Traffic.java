package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi;
import io.tributary.systemtests.harness.HubDatabase;
import io.tributary.systemtests.harness.Inbox;
import io.tributary.systemtests.harness.Mailbox;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.SocialPlatforms;
import io.tributary.systemtests.harness.Surroundings;
import io.tributary.systemtests.harness.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Inputs through every channel from several threads, each with an id of its own that is found again in what it brings about. Whoever is
 * not told that his input was accepted sends it again with the same key, as pages, platforms and partners do; mails and files are given
 * once. All are about few people, so that messages about the same one meet.
 */
final class Traffic {
    private static final int PEOPLE = 25;
    private static final int FORM_SENDERS = 3;
    private static final int ROWS = 5;
    private static final Duration AGAIN_AFTER = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofMinutes(6);

    /** Ways in. */
    enum Way {
        FORM(60),
        PARTNER(60),
        LEAD(150),
        MAIL(1000),
        FILE(900);

        private final Duration pace;

        Way(long paceMillis) {
            this.pace = Duration.ofMillis(paceMillis);
        }
    }

    private final HubApi api;
    private final Partner partner;
    private final Inbox inbox;
    private final Mailbox mailbox;
    private final SocialPlatforms platforms;
    private final String run = Unique.word();
    private final String leads = Unique.id();
    private final List<String> people =
            IntStream.range(0, PEOPLE).mapToObj(i -> Unique.email()).toList();
    private final Map<Way, Set<String>> acknowledged = new EnumMap<>(Way.class);
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger paid = new AtomicInteger();
    private final AtomicInteger refusedForms = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    private Traffic(Hub hub, Surroundings surroundings) {
        this.api = hub.api();
        this.partner = Partner.of(hub);
        this.inbox = hub.inbox("erp-payments");
        this.mailbox = surroundings.mailbox();
        this.platforms = surroundings.platforms();
        for (Way way : Way.values()) {
            acknowledged.put(way, ConcurrentHashMap.newKeySet());
        }
    }

    /** Sends an input, and says whether it was accepted. */
    private interface Sending {
        boolean accepted(String id);
    }

    /** Begins. */
    static Traffic start(Surroundings surroundings) {
        Traffic traffic = new Traffic(surroundings.hub(), surroundings);
        for (int i = 0; i < FORM_SENDERS; i++) {
            traffic.begin(Way.FORM, traffic::form);
        }
        traffic.begin(Way.PARTNER, traffic::partner);
        traffic.begin(Way.LEAD, traffic::lead);
        traffic.begin(Way.MAIL, traffic::mail);
        traffic.begin(Way.FILE, traffic::file);
        return traffic;
    }

    private void begin(Way way, Sending sending) {
        Thread thread = new Thread(
                () -> {
                    while (!goesOnFor(way.pace)) {
                        sendUntilAccepted(way, sending);
                    }
                },
                "traffic-" + way);
        threads.add(thread);
        thread.start();
    }

    private void sendUntilAccepted(Way way, Sending sending) {
        String id = id(way);
        do {
            try {
                if (sending.accepted(id)) {
                    ids(way).add(id);
                    return;
                }
            } catch (RuntimeException e) {
                // nobody there, or gone in the middle: it may have been taken or not
            }
        } while (!goesOnFor(AGAIN_AFTER));
    }

    /** Leads have numbers, as Meta gives them. */
    private String id(Way way) {
        int next = number.incrementAndGet();
        return way == Way.LEAD
                ? leads + String.format(Locale.ROOT, "%07d", next)
                : run + "-" + way.name().toLowerCase(Locale.ROOT) + "-" + next;
    }

    /** Lets the traffic flow for a while; says whether it was ended meanwhile. */
    boolean goesOnFor(Duration time) {
        try {
            return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends it and waits for the senders. */
    void end() {
        end.countDown();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** How many inputs of a kind were accepted so far, as their senders know. */
    int accepted(Way way) {
        return ids(way).size();
    }

    private Set<String> ids(Way way) {
        return Objects.requireNonNull(acknowledged.get(way));
    }

    /** How often the sender of a form was told to try again. */
    int refusedForms() {
        return refusedForms.get();
    }

    private boolean form(String id) {
        int status = api.form("website", Map.of("_key", id, "email", person(), "subject", id, "message", "In traffic"))
                .status();
        if (status != 202) {
            refusedForms.incrementAndGet();
        }
        return status == 202;
    }

    private boolean partner(String id) {
        partner.text(
                """
                [{"type": "customer", "emails": ["%s"]}, {"type": "inquiry", "subject": "%s", "text": "In traffic"}]
                """
                        .formatted(person(), id),
                Map.of("tributary_key", id, "tributary_source", "partner-systems"));
        return true;
    }

    private boolean lead(String id) {
        platforms.lead(
                id,
                """
                {"id": "%s", "created_time": "2026-11-02T10:00:00+0000", "form_id": "1",
                 "field_data": [{"name": "email", "values": ["%s"]}]}
                """
                        .formatted(id, person()));
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
                        .formatted(person(), id, id));
        return true;
    }

    /** A file with new payments, and one that stood in the file before. */
    private boolean file(String id) {
        files.add(id);
        StringBuilder csv = new StringBuilder("Payment no;Customer no;Invoice no;Paid;Amount;Currency;Text\n");
        for (int row = 0; row <= ROWS; row++) {
            csv.append("%s;C-%s;;05.11.2026;1.234,56;EUR;In traffic\n".formatted(payment(row), person()));
        }
        paid.addAndGet(ROWS);
        inbox.drop(id + ".csv", csv.toString());
        return true;
    }

    private String payment(int row) {
        return run + "-payment-" + (paid.get() + row);
    }

    private String person() {
        return people.get(ThreadLocalRandom.current().nextInt(PEOPLE));
    }

    /** Waits until nothing is on its way any more and the books balance; the traffic must have ended. */
    void awaitRest(Hub hub) {
        await("every mail is marked as read").atMost(REST).until(() -> mailbox.unseen() == 0);
        files.forEach(id -> inbox.awaitDone(id + ".csv"));
        await("the books balance")
                .atMost(REST)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    for (JsonNode source : hub.api().get("api/status").path("sources")) {
                        assertThat(source.path("difference").asLong())
                                .as("%s", source)
                                .isZero();
                        assertThat(source.path("inFlight").asLong())
                                .as("%s", source)
                                .isZero();
                        assertThat(source.path("dead").asLong())
                                .as("%s", source)
                                .isZero();
                        assertThat(source.path("quarantined").asLong())
                                .as("%s", source)
                                .isZero();
                    }
                    assertThat(hub.database().count("SELECT COUNT(*) FROM CRM_OUTBOX"))
                            .as("events in the outbox")
                            .isZero();
                });
    }

    /** Asserts that whatever was accepted was applied, and nothing more than once. */
    void assertAppliedOnce(HubDatabase database) {
        Map<String, Long> applied =
                counts(database, "SELECT SUBJECT AS ID, COUNT(*) AS N FROM CRM_INQUIRY GROUP BY SUBJECT");
        applied.putAll(
                counts(database, "SELECT PLATFORM_LEAD AS ID, COUNT(*) AS N FROM CRM_LEAD GROUP BY PLATFORM_LEAD"));
        applied.putAll(counts(
                database, "SELECT PAYMENT_REFERENCE AS ID, COUNT(*) AS N FROM CRM_PAYMENT GROUP BY PAYMENT_REFERENCE"));
        Set<String> expected = new HashSet<>();
        acknowledged.forEach((way, ids) -> {
            if (way != Way.FILE) {
                expected.addAll(ids);
            }
        });
        IntStream.rangeClosed(0, paid.get()).forEach(i -> expected.add(run + "-payment-" + i));
        Set<String> lost = new HashSet<>(expected);
        lost.removeAll(applied.keySet());
        assertThat(lost).as("accepted and lost").isEmpty();
        applied.keySet().removeIf(id -> !id.startsWith(run) && !id.startsWith(leads));
        assertThat(applied.entrySet().stream().filter(entry -> entry.getValue() != 1))
                .as("applied more than once")
                .isEmpty();
        assertThat(people).allSatisfy(email -> assertThat(database.count(
                        "SELECT COUNT(DISTINCT CUSTOMER_ID) FROM CRM_CONTACT_POINT WHERE POINT_VALUE = ?", email))
                .as("golden records of one person")
                .isLessThanOrEqualTo(1));
    }

    private static Map<String, Long> counts(HubDatabase database, String sql) {
        return database.query(sql).stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("id")), row -> Long.parseLong(String.valueOf(row.get("n")))));
    }

    /** What was accepted, for people who read the log. */
    String figures() {
        return acknowledged.entrySet().stream()
                .map(entry -> entry.getValue().size() + " " + entry.getKey())
                .collect(Collectors.joining(", ", "", ", " + paid.get() + " payments in the files"));
    }
}
