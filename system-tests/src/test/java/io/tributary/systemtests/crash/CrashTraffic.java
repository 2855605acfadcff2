package io.tributary.systemtests.crash;

import io.tributary.systemtests.harness.Unique;
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

    private final CrashInputs inputs;
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

    CrashTraffic(CrashInputs inputs) {
        this.inputs = inputs;
        for (Way way : Way.values()) {
            acknowledged.put(way, ConcurrentHashMap.newKeySet());
            allowed.put(way, new Semaphore(0));
            repeats.put(way, new AtomicInteger());
        }
        for (int i = 0; i < FORM_SENDERS; i++) {
            begin(Way.FORM, this::form);
        }
        for (int i = 0; i < LEAD_SENDERS; i++) {
            begin(Way.LEAD, inputs::lead);
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
            if (way == Way.MAIL && !inputs.mailboxHasRoom()) {
                Thread.sleep(AGAIN_AFTER_MILLIS);
            } else if (permits(way).tryAcquire(200, TimeUnit.MILLISECONDS)) {
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
            int status = inputs.form(id);
            if (status == ACCEPTED) {
                ids(Way.FORM).add(id);
            }
            return Integer.toString(status);
        } catch (RuntimeException e) {
            return "no answer";
        }
    }

    private boolean form(String id) {
        return inputs.form(id) == ACCEPTED;
    }

    private boolean mail(String id) {
        inputs.mail(id);
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
        List<String> inFile = new ArrayList<>(payments);
        ids(Way.FILE).stream().findAny().ifPresent(known -> {
            inFile.add(0, known);
            count(Way.FILE).incrementAndGet();
        });
        String name = run + "-" + number.incrementAndGet() + ".csv";
        files.add(name);
        inputs.file(name, inFile);
        ids(Way.FILE).addAll(payments);
        busy.decrementAndGet();
    }

    /** Sends so many JMS messages in one transaction, until the broker has confirmed it; some carry the key of another one. */
    void burst(int messages) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            ids.add(id(Way.JMS));
        }
        List<String> sent = new ArrayList<>();
        do {
            sent.clear();
            for (String id : ids) {
                sent.addAll(isRepeated() ? List.of(id, id) : List.of(id));
            }
            if (inputs.messages(sent)) {
                ids(Way.JMS).addAll(ids);
                count(Way.JMS).addAndGet(sent.size() - ids.size());
                return;
            }
            unanswered.addAndGet(ids.size());
            Thread.sleep(AGAIN_AFTER_MILLIS);
        } while (!ended);
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
