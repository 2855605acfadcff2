package io.tributary.systemtests.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.canonical.IntakeQueues;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubDatabase;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.QueueBrowser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What must be so when nothing moves any more. Every finding names the ids. */
final class CrashBooks {
    private static final Duration REST = Duration.ofMinutes(15);
    private static final long QUIET_MILLIS = 1_500;
    private static final int NAMED = 20;
    private static final List<String> QUEUES = Stream.concat(
                    Stream.of(Way.values()).map(way -> IntakeQueues.ofSource(way.source())),
                    Stream.of(
                            IntakeQueues.WEBFORM,
                            IntakeQueues.EMAIL,
                            IntakeQueues.BILLING,
                            IntakeQueues.SOCIAL,
                            IntakeQueues.SOCIAL_FETCH,
                            IntakeQueues.TABLE,
                            IntakeQueues.CANONICAL,
                            IntakeQueues.JMS,
                            IntakeQueues.ACCEPTED,
                            IntakeQueues.DEAD))
            .toList();

    private final CrashSite site;
    private final CrashTraffic traffic;
    private final HubDatabase database;
    private final Map<String, String> checks = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<Way, Long> applied = new TreeMap<>();

    CrashBooks(CrashSite site, CrashTraffic traffic) {
        this.site = site;
        this.traffic = traffic;
        this.database = site.database();
    }

    /** Waits until nothing moves any more, and compares everything. */
    CrashBooks close() throws InterruptedException {
        awaitRest();
        conservation();
        queues();
        effects();
        events();
        people();
        Integrity.CHECKS.forEach((name, sql) -> check(name, database.texts(sql)));
        check("foreign keys hold", Integrity.brokenForeignKeys(database));
        return this;
    }

    private void awaitRest() throws InterruptedException {
        long deadline = System.nanoTime() + REST.toNanos();
        while (!isAtRest() && System.nanoTime() < deadline) {
            Thread.sleep(500);
        }
    }

    private boolean isAtRest() {
        try {
            return site.mailbox().unseen() == 0
                    && traffic.givenFiles().stream()
                            .noneMatch(file -> site.hub().inbox("erp-payments").holds(file))
                    && unbalanced(site.hub().api().get("api/status")).isEmpty()
                    && standing().isEmpty()
                    && database.count("SELECT COUNT(*) FROM CRM_OUTBOX") == 0
                    && site.subscriber().silentMillis() > QUIET_MILLIS;
        } catch (RuntimeException | AssertionError e) {
            return false; // still away
        }
    }

    private void conservation() {
        check(
                "mails are marked as read",
                site.mailbox().unseen() == 0
                        ? List.of()
                        : List.of(site.mailbox().unseen() + " unread"));
        check(
                "files are in done/",
                traffic.givenFiles().stream()
                        .filter(file -> site.hub().inbox("erp-payments").holds(file))
                        .toList());
        JsonNode status = site.hub().api().get("api/status");
        check("every source balances, and has nothing in flight, dead or in quarantine", unbalanced(status));
        checks.put("totals", status.path("totals").toString());
        check("the outbox is empty", database.texts("SELECT EVENT_ID FROM CRM_OUTBOX"));
    }

    private static List<String> unbalanced(JsonNode status) {
        List<String> unbalanced = new ArrayList<>();
        for (JsonNode source : status.path("sources")) {
            for (String figure : List.of("difference", "inFlight", "dead", "quarantined")) {
                if (!source.path(figure).isNumber() || source.path(figure).asLong() != 0) {
                    unbalanced.add(source.toString());
                    break;
                }
            }
        }
        if (status.path("sources").isEmpty()) {
            unbalanced.add("no source is known");
        }
        return unbalanced;
    }

    private void queues() {
        check("no message stands in a queue", standing());
    }

    private List<String> standing() {
        List<String> standing = new ArrayList<>();
        try (JMSContext jms = site.broker().connections().createContext()) {
            for (String queue : QUEUES) {
                try (QueueBrowser browser = jms.createBrowser(jms.createQueue(queue))) {
                    for (Object message : Collections.list((Enumeration<?>) browser.getEnumeration())) {
                        standing.add(queue + ": " + message);
                    }
                }
            }
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
        return standing;
    }

    /** Each acknowledged id has exactly one effect. */
    private void effects() {
        Map<String, Integer> inquiries = counts("SELECT SUBJECT FROM CRM_INQUIRY");
        Map<String, Integer> leads = counts("SELECT PLATFORM_LEAD FROM CRM_LEAD");
        Map<String, Integer> payments = counts("SELECT PAYMENT_REFERENCE FROM CRM_PAYMENT");
        for (Way way : Way.values()) {
            Map<String, Integer> effects =
                    switch (way) {
                        case FORM, MAIL, JMS -> inquiries;
                        case LEAD -> leads;
                        case FILE -> payments;
                    };
            Set<String> lost = new HashSet<>(traffic.ids(way));
            lost.removeAll(effects.keySet());
            check(way.title() + ": every acknowledged id is in effect", lost);
            applied.put(way, (long) traffic.ids(way).size() - lost.size());
        }
        List<String> twice = new ArrayList<>();
        for (Map<String, Integer> effects : List.of(inquiries, leads, payments)) {
            effects.forEach((id, times) -> {
                if (times != 1 && traffic.isOurs(id)) {
                    twice.add(id + " x " + times);
                }
            });
        }
        check("no id is in effect more than once", twice);
    }

    private Map<String, Integer> counts(String sql) {
        Map<String, Integer> counts = new HashMap<>();
        database.texts(sql).forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts;
    }

    /** Each fact was told to the subscriber, under one id. */
    private void events() {
        List<String> untold = new ArrayList<>();
        for (Map.Entry<String, String> kind : Map.of(
                        "inquiry", "CRM_INQUIRY",
                        "lead", "CRM_LEAD",
                        "payment", "CRM_PAYMENT",
                        "customer", "CRM_CUSTOMER")
                .entrySet()) {
            for (String id : database.texts("SELECT ID FROM " + kind.getValue())) {
                String fact = kind.getKey() + "/" + id;
                if (!site.subscriber().knows(fact)) {
                    untold.add(fact);
                }
            }
        }
        check("every inquiry, lead, payment and new customer was told to the subscriber of crm.events", untold);
        check(
                "an event has one id and one content, however often it comes",
                site.subscriber().contradictions());
    }

    private void people() {
        check(
                "one person is one golden record",
                database
                        .texts(
                                """
                                SELECT POINT_VALUE FROM CRM_CONTACT_POINT WHERE POINT_KIND = 'EMAIL'
                                 GROUP BY POINT_VALUE HAVING COUNT(DISTINCT CUSTOMER_ID) > 1
                                """)
                        .stream()
                        .filter(site.people()::isOurs)
                        .toList());
    }

    private void check(String name, Collection<String> wrong) {
        checks.put(name, wrong.isEmpty() ? "yes" : "NO: " + wrong.size());
        if (!wrong.isEmpty()) {
            findings.add("%s: no, in %d cases: %s%s"
                    .formatted(
                            name,
                            wrong.size(),
                            String.join(", ", wrong.stream().limit(NAMED).toList()),
                            wrong.size() > NAMED ? ", …" : ""));
        }
    }

    /** Adds what else went wrong in the run. */
    void add(List<String> more) {
        findings.addAll(more);
    }

    /** What is wrong; empty if the books are right. */
    List<String> findings() {
        return findings;
    }

    /** All checks with their outcome. */
    Map<String, String> checks() {
        return checks;
    }

    /** How many acknowledged ids of a way are in effect. */
    long applied(Way way) {
        return applied.getOrDefault(way, 0L);
    }

    /** Rows that say something of the run. */
    long count(String table) {
        return database.count("SELECT COUNT(*) FROM " + table);
    }

    /** The hub whose books they are. */
    Hub hub() {
        return site.hub();
    }
}
