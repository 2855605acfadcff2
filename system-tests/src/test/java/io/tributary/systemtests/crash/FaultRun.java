package io.tributary.systemtests.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Steady traffic through every channel while something goes wrong, how soon it is right again, how much memory was used, and the books. */
final class FaultRun implements AutoCloseable {
    private static final int INPUTS_PER_SECOND = 60;
    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(6);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final CrashSite site;
    private final CrashTraffic traffic;
    private final Consumer<String> progress;
    private final List<Long> recoveries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private final Thread flow = new Thread(this::flow, "flow");
    private final Thread burst = new Thread(this::bursts, "flow-of-messages");
    private final Thread memory = new Thread(this::watchMemory, "memory");
    private volatile boolean flows = true;
    private volatile long hubPeak;
    private volatile long brokerPeak;
    private long hubBefore;
    private long hubAfter;

    FaultRun(CrashSite site, Consumer<String> progress) {
        this.site = site;
        this.traffic = site.traffic();
        this.progress = progress;
    }

    CrashSite site() {
        return site;
    }

    /** What goes wrong. */
    interface Fault {
        void happen(FaultRun run) throws InterruptedException, IOException;
    }

    /**
     * What came of it.
     *
     * @param accepted inputs that were acknowledged or given
     * @param recoveries milliseconds from the end of the cause to the effect of a form that was sent after it
     * @param hubMegabytes resident memory of the hub before, at most, and after
     * @param brokerPeakMegabytes resident memory of the broker at most
     * @param notes what else is worth knowing
     * @param wrong what is wrong in the books, and which forms were not answered in time
     */
    record Outcome(
            int accepted,
            List<Long> recoveries,
            List<Long> hubMegabytes,
            long brokerPeakMegabytes,
            List<String> notes,
            List<String> wrong) {}

    Outcome run(Fault fault) throws InterruptedException, IOException {
        await(traffic.probe(), System.nanoTime());
        start(flow);
        start(burst);
        goOnFor(Duration.ofSeconds(10));
        hubBefore = residentMegabytes(site.hub().hubProcess().pid());
        start(memory);
        fault.happen(this);
        goOnFor(Duration.ofSeconds(5));
        flows = false;
        flow.join();
        burst.join();
        drain();
        CrashBooks books = new CrashBooks(site, traffic).close();
        hubAfter = residentMegabytes(site.hub().hubProcess().pid());
        memory.join();
        int accepted = 0;
        for (Way way : Way.values()) {
            accepted += traffic.ids(way).size();
        }
        return new Outcome(
                accepted,
                recoveries,
                List.of(hubBefore, Math.max(hubPeak, hubBefore), hubAfter),
                brokerPeak,
                notes,
                Stream.concat(books.findings().stream(), late.stream()).toList());
    }

    private static void start(Thread thread) {
        thread.setDaemon(true);
        thread.start();
    }

    private void flow() {
        try {
            while (flows) {
                traffic.allow(INPUTS_PER_SECOND * 2);
                Thread.sleep(2_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bursts() {
        try {
            while (flows) {
                traffic.burst(Way.JMS.of(INPUTS_PER_SECOND));
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() throws InterruptedException {
        long deadline = System.nanoTime() + GIVEN_UP_AFTER.toNanos();
        while (!traffic.isIdle() && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        traffic.close();
    }

    private void watchMemory() {
        try {
            while (flows) {
                hubPeak = Math.max(
                        hubPeak, residentMegabytes(site.hub().hubProcess().pid()));
                brokerPeak = Math.max(
                        brokerPeak, residentMegabytes(site.broker().process().pid()));
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Resident memory; 0 if the process is gone, or where there is no {@code /proc}. */
    private static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Lets the traffic flow. */
    void goOnFor(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    /** The cause is gone now; waits until a form that is sent after it is in effect. */
    void over(String what) throws InterruptedException {
        long gone = System.nanoTime();
        String key = traffic.probe();
        Duration recovery = await(key, gone);
        recoveries.add(recovery.toMillis());
        progress.accept("  %s: in effect again after %s s".formatted(what, CrashReport.seconds(recovery.toMillis())));
    }

    private Duration await(String key, long since) throws InterruptedException {
        long deadline = System.nanoTime() + GIVEN_UP_AFTER.toNanos();
        while (!isInEffect(key)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("form %s is not in effect within %s%n%s"
                        .formatted(key, GIVEN_UP_AFTER, site.hub().tail()));
            }
            Thread.sleep(100);
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private boolean isInEffect(String key) {
        try {
            return site.database().count("SELECT COUNT(*) FROM CRM_INQUIRY WHERE SUBJECT = ?", key) > 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** How long a form takes now, in milliseconds, and what it was answered. */
    String form() {
        long began = System.nanoTime();
        String answer = traffic.tryForm();
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (millis > LONGEST_ANSWER.toMillis()) {
            late.add("a form was answered after %d ms".formatted(millis));
        }
        return "%s in %d ms".formatted(answer, millis);
    }

    /** Notes something for the report. */
    void note(String note) {
        notes.add(note);
        progress.accept("  " + note);
    }

    @Override
    public void close() {
        flows = false;
        traffic.close();
    }
}
