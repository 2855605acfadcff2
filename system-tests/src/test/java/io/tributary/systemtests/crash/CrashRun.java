package io.tributary.systemtests.crash;

import io.tributary.systemtests.crash.CrashPlan.Round;
import io.tributary.systemtests.crash.agent.CrashPoint;
import io.tributary.systemtests.harness.Hub;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets traffic flow, and in each round lets somebody die while accepted input waits to be applied, until an input that is sent afterwards is
 * in effect. At the end the books are compared. Stops at the first thing that does not come back by itself.
 */
final class CrashRun implements AutoCloseable {
    /** So many inputs are accepted and not applied when somebody dies. */
    static final int IN_FLIGHT = 200;

    private static final int SMALLEST_BURST = 450;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration POINT_PATIENCE = Duration.ofSeconds(90);

    private final List<Round> plan;
    private final int inputsPerRound;
    private final Consumer<String> progress;
    private final CrashFigures figures = new CrashFigures();
    private final CrashSite site;
    private final CrashTraffic traffic;

    CrashRun(String name, List<Round> plan, int inputs, Consumer<String> progress) {
        this.plan = plan;
        this.inputsPerRound = inputs / Math.max(1, plan.size());
        this.progress = progress;
        this.site = new CrashSite(name, inputs);
        this.traffic = site.traffic();
    }

    CrashFigures figures() {
        return figures;
    }

    CrashTraffic traffic() {
        return traffic;
    }

    CrashSite site() {
        return site;
    }

    /** All rounds, then the books. */
    CrashBooks run() throws InterruptedException {
        awaitEffect("nobody");
        passPoints();
        int number = 0;
        for (Round round : plan) {
            number++;
            long began = System.nanoTime();
            int inFlight = round.victim() == Victim.POINT ? toPoint(round) : toKill(round);
            Duration recovery = recover(round);
            figures.recovered(round.victim(), recovery);
            progress.accept(String.format(
                    Locale.ROOT,
                    "round %d of %d: %s%s, %d in flight; back after %.1f s (round %.1f s, %d accepted so far)",
                    number,
                    plan.size(),
                    round.victim().title(),
                    round.point() == null ? "" : " " + round.point().label() + " x " + round.passes(),
                    inFlight,
                    recovery.toMillis() / 1000.0,
                    (System.nanoTime() - began) / 1e9,
                    acceptedSoFar()));
        }
        drain();
        CrashBooks books = new CrashBooks(site, traffic).close();
        books.add(figures.missed());
        return books;
    }

    /** Before anybody dies: every crash point is where the hub passes, or it would prove nothing to halt it there. */
    private void passPoints() throws InterruptedException {
        long deadline = System.nanoTime() + POINT_PATIENCE.toNanos();
        site.watch();
        while (!site.unseen().isEmpty() && System.nanoTime() < deadline) {
            traffic.allow(100);
            traffic.burst(20);
            Thread.sleep(1_000);
        }
        site.disarm();
        site.unseen()
                .forEach(point ->
                        figures.missed("the hub does not pass %s (%s)".formatted(point.label(), point.description())));
        progress.accept("%d of %d crash points are passed"
                .formatted(CrashPoint.values().length - site.unseen().size(), CrashPoint.values().length));
    }

    int acceptedSoFar() {
        int accepted = 0;
        for (Way way : Way.values()) {
            accepted += traffic.ids(way).size();
        }
        return accepted;
    }

    private int toKill(Round round) throws InterruptedException {
        traffic.allow(inputsPerRound);
        int inFlight = pileUp();
        if (round.delayMillis() > 0) {
            Thread.sleep(round.delayMillis());
            int now = inFlight();
            inFlight = now >= IN_FLIGHT ? now : pileUp();
        }
        figures.inFlight(inFlight);
        figures.died(round.victim());
        kill(round);
        return inFlight;
    }

    /** Sends until enough is accepted that is not applied. */
    private int pileUp() throws InterruptedException {
        int burst = Math.max(SMALLEST_BURST, Way.JMS.of(inputsPerRound));
        int inFlight = 0;
        for (int i = 0; i < 10 && inFlight < IN_FLIGHT; i++) {
            traffic.burst(burst);
            inFlight = inFlight();
        }
        return inFlight;
    }

    private int inFlight() {
        int promised = traffic.promised();
        return promised
                - (int)
                        site.hub()
                                .database()
                                .count(
                                        "SELECT COUNT(*) FROM CRM_RECEIPT WHERE SOURCE_NAME IN ('website', 'meta-leads', 'partner-systems')");
    }

    private int toPoint(Round round) throws InterruptedException {
        CrashPoint point = Objects.requireNonNull(round.point());
        ProcessHandle hub = site.hub().hubProcess();
        traffic.allow(inputsPerRound);
        int inFlight = pileUp();
        site.arm(point, round.passes());
        long deadline = System.nanoTime() + POINT_PATIENCE.toNanos();
        while (hub.isAlive()) {
            if (System.nanoTime() > deadline) {
                site.disarm();
                figures.missed("the hub has not passed %s %d times (%s)"
                        .formatted(point.label(), round.passes(), point.description()));
                return inFlight;
            }
            traffic.allow(Math.max(100, inputsPerRound / 4));
            traffic.burst(SMALLEST_BURST / 4);
            awaitExit(hub, 2_000);
        }
        site.disarm();
        if (round.withLauncher()) {
            kill(site.hub().launcherProcess());
            figures.launcherDied();
        }
        figures.inFlight(inFlight);
        figures.died(Victim.POINT);
        figures.halted(point.label());
        return inFlight;
    }

    private static void awaitExit(ProcessHandle process, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (process.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }

    private void kill(Round round) throws InterruptedException {
        Victim victim = round.victim();
        if (victim == Victim.HUB_AND_LAUNCHER) {
            ProcessHandle hub = site.hub().hubProcess();
            kill(site.hub().launcherProcess());
            kill(hub);
            figures.launcherDied();
            return;
        }
        if (victim.isHub()) {
            kill(site.hub().hubProcess());
            apart(victim, round);
        }
        if (victim.isBroker()) {
            site.broker().kill();
            if (!victim.isHub()) {
                apart(victim, round);
            }
        }
        if (victim.isPostgres()) {
            kill(site.postgres().orElseThrow(() -> new AssertionError("no PostgreSQL runs")));
        }
    }

    private static void apart(Victim victim, Round round) throws InterruptedException {
        if (victim.isTwo()) {
            Thread.sleep(round.apartMillis());
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The harness starts broker and launcher again; the launcher starts PostgreSQL and the hub. */
    private Duration recover(Round round) throws InterruptedException {
        Victim victim = round.victim();
        long died = System.nanoTime();
        if (victim.isBroker()) {
            site.broker().start();
        }
        if (round.withLauncher() && !site.hub().launcherProcess().isAlive()) {
            site.startLauncher();
        }
        awaitEffect(victim.title());
        Hub hub = site.hub();
        Duration recovery = Duration.ofNanos(System.nanoTime() - died);
        if (victim.isHub() || victim == Victim.POINT || victim.isPostgres()) {
            hub.awaitReady(); // hub.json names the new processes
        }
        return recovery;
    }

    /** Waits until a form that is sent now is in effect. */
    void awaitEffect(String after) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String key = traffic.probe();
        while (!isInEffect(key)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("after the death of %s, form %s is not in effect within %s%n%s"
                        .formatted(after, key, PATIENCE, site.hub().tail()));
            }
            Thread.sleep(100);
        }
    }

    private boolean isInEffect(String key) {
        try {
            return site.database().count("SELECT COUNT(*) FROM CRM_INQUIRY WHERE SUBJECT = ?", key) > 0;
        } catch (IllegalStateException e) {
            return false; // the database is away
        }
    }

    private void drain() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(20).toNanos();
        while (!traffic.isIdle() && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        traffic.close();
    }

    @Override
    public void close() {
        try (site) {
            traffic.close();
        }
    }
}
