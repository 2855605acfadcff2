package io.tributary.systemtests.mutants;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.Surroundings;
import jakarta.jms.JMSContext;
import jakarta.jms.QueueBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Sends mutants to a hub from several threads and looks at it: each answer within its time, none of them an error of the hub, the same
 * process at the end, no memory run out, and every accepted input applied, duplicate or quarantined.
 */
final class MutantRun {
    private static final int SENDERS = 3;
    private static final Duration HANG = Duration.ofSeconds(1);
    private static final Pattern POSTPONED = Pattern.compile("the mail with UID (\\S+) could not be taken");
    private static final Duration REST = Duration.ofMinutes(10);

    private final Surroundings surroundings;
    private final Hub hub;
    private final Mutants mutants;
    private final Parsing parsing;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger slow = new AtomicInteger();
    private final AtomicInteger next;
    private final int end;
    private final Set<Way> ways;
    private Duration longestAnswer = Duration.ZERO;
    private Duration longestParse = Duration.ZERO;
    private long peakKib;

    /** Mutants of other ways than {@code ways} are left out. */
    MutantRun(Surroundings surroundings, long seed, int first, int inputs, Set<Way> ways) {
        this.surroundings = surroundings;
        this.hub = surroundings.hub();
        this.mutants = new Mutants(seed);
        this.parsing = new Parsing(hub.folder().config());
        this.next = new AtomicInteger(first);
        this.end = first + inputs;
        this.ways = ways;
    }

    /** Runs it; says what is wrong, nothing if all is right. */
    List<String> run() {
        long hubPid = hub.hubProcess().pid();
        CountDownLatch done = new CountDownLatch(SENDERS);
        try (Sending sending = new Sending(surroundings)) {
            for (int i = 0; i < SENDERS; i++) {
                Thread thread = new Thread(
                        () -> {
                            try {
                                sendAll(sending);
                            } finally {
                                done.countDown();
                            }
                        },
                        "mutants-" + i);
                thread.start();
            }
            await("all are sent").atMost(Duration.ofHours(2)).until(() -> {
                watch();
                return done.getCount() == 0;
            });
            awaitRest(sending);
        }
        if (hub.hubProcess().pid() != hubPid) {
            findings.add("the hub's process died");
        }
        readLog();
        return new ArrayList<>(findings);
    }

    private void sendAll(Sending sending) {
        for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
            Mutant mutant = mutants.number(number);
            if (!ways.contains(mutant.way())) {
                continue;
            }
            parse(mutant);
            try {
                long start = System.nanoTime();
                int status = sending.send(mutant);
                note(mutant, status, Duration.ofNanos(System.nanoTime() - start), sending);
            } catch (RuntimeException e) {
                findings.add(mutant + ": " + e);
            }
        }
    }

    /** Processor time, since other processes on the machine are none of the input's doing. */
    private void parse(Mutant mutant) {
        Parsing.Outcome outcome = parsing.of(mutant);
        synchronized (this) {
            longestParse = outcome.busy().compareTo(longestParse) > 0 ? outcome.busy() : longestParse;
        }
        if (outcome.failure() != null) {
            findings.add(mutant + " cannot be read: " + outcome.failure());
        }
        if (outcome.busy().compareTo(HANG) > 0) {
            Duration again = parsing.of(mutant).busy(); // the compiler may have been at work
            if (again.compareTo(HANG) > 0) {
                findings.add(mutant + " takes " + again.toMillis() + " ms to be read");
            }
        }
    }

    private void note(Mutant mutant, int status, Duration took, Sending sending) {
        String answer = mutant.way().name().toLowerCase(Locale.ROOT) + " "
                + (status > 0 ? status : status == 0 ? "taken" : "not sent");
        synchronized (this) {
            answers.merge(answer, 1, Integer::sum);
            if (status > 0 && took.compareTo(longestAnswer) > 0) {
                longestAnswer = took;
            }
        }
        if (status >= 500) {
            findings.add(mutant + " is answered " + status);
        }
        if (status > 0 && took.compareTo(HANG) > 0) {
            slow.incrementAndGet();
            long start = System.nanoTime();
            sending.send(mutant); // on a busy machine a single slow answer says nothing
            Duration again = Duration.ofNanos(System.nanoTime() - start);
            if (again.compareTo(HANG) > 0) {
                findings.add(
                        mutant + " is answered only after " + took.toMillis() + " and " + again.toMillis() + " ms");
            }
        }
    }

    private void watch() {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc/" + hub.hubProcess().pid() + "/status"))) {
            lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .forEach(kib -> peakKib = Math.max(peakKib, kib));
        } catch (IOException | UncheckedIOException e) {
            peakKib = Math.max(peakKib, 0); // not on this system
        }
    }

    private void awaitRest(Sending sending) {
        try {
            await("every mail was taken")
                    .atMost(REST)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> surroundings.mailbox().unseen() == postponed());
        } catch (ConditionTimeoutException e) {
            findings.add("mails that nobody took, of which " + postponed() + " were postponed: "
                    + surroundings.mailbox().unread());
        }
        await("every file was taken")
                .atMost(REST)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> sending.inboxes().values().stream()
                        .noneMatch(inbox -> sending.files().stream().anyMatch(inbox::holds)));
        await("other systems' messages were taken")
                .atMost(REST)
                .pollInterval(Duration.ofSeconds(1))
                .until(this::nothingAtTheDoor);
        await("the books balance")
                .atMost(REST)
                .pollInterval(Duration.ofSeconds(1))
                .until(this::atRest);
        for (JsonNode source : sources()) {
            if (source.path("dead").asLong() > 0) {
                findings.add(source.path("source").asText() + ": " + source.path("dead") + " dead letters: "
                        + hub.api().get("api/dead-letters").toString());
            }
            if (source.path("difference").asLong() != 0) {
                findings.add("the books do not balance: " + source);
            }
        }
    }

    /** How many mails this mail server could not hand out; the hub must say so of each, and must take all others. */
    private long postponed() {
        return log().map(POSTPONED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .count();
    }

    private boolean nothingAtTheDoor() {
        try (JMSContext jms = hub.broker().createContext();
                QueueBrowser browser = jms.createBrowser(jms.createQueue("intake.canonical"))) {
            return !browser.getEnumeration().hasMoreElements();
        } catch (jakarta.jms.JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean atRest() {
        for (JsonNode source : sources()) {
            if (source.path("inFlight").asLong() != 0
                    || source.path("difference").asLong() != 0) {
                return false;
            }
        }
        return true;
    }

    private JsonNode sources() {
        return hub.api().get("api/status").path("sources");
    }

    private void readLog() {
        for (String bad :
                List.of("OutOfMemoryError", "a fault of the translation", "StackOverflowError", "a batch of")) {
            List<String> lines = log().filter(line -> line.contains(bad)).toList();
            if (!lines.isEmpty()) {
                findings.add(lines.size() + " times in the log: " + lines.get(0));
            }
        }
    }

    private Stream<String> log() {
        try {
            return Files.readString(hub.folder().log(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was seen, for people. */
    String figures() {
        StringBuilder text = new StringBuilder();
        answers.forEach((answer, count) -> text.append("  %-24s %d%n".formatted(answer, count)));
        for (JsonNode source : sources()) {
            text.append("  %s%n".formatted(source));
        }
        return text.append("  mails that the mail server could not hand out: %d%n".formatted(postponed()))
                .append(
                        "  longest answer %d ms, %d of more than a second at first; longest to be read %d ms (processor time)%n"
                                .formatted(longestAnswer.toMillis(), slow.get(), longestParse.toMillis()))
                .append("  resident memory of the hub at most %d MiB%n".formatted(peakKib / 1024))
                .toString();
    }
}
