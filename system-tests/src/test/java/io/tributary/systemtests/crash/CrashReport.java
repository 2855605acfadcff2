package io.tributary.systemtests.crash;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What a run found, for people: {@code docs/evidence/crash.md}. */
final class CrashReport {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private final StringBuilder text = new StringBuilder();

    /** Of a run of this command that began then. */
    static String of(
            CrashRun run, CrashBooks books, String command, long seed, ZonedDateTime began, Circumstances where) {
        CrashReport report = new CrashReport();
        report.head(books, command, seed, began, where);
        report.figures(run, books);
        report.recoveries(run.figures());
        report.points(run.figures());
        report.books(books);
        report.proof();
        return report.text.toString();
    }

    /**
     * What was tried, and where.
     *
     * @param commit as git names it
     * @param machine cores, memory and load at the start, never a name
     */
    record Circumstances(String commit, String machine) {
        /** As they are now. */
        static Circumstances now() {
            return new Circumstances(CrashReport.commit(), CrashReport.machine());
        }
    }

    private void head(CrashBooks books, String command, long seed, ZonedDateTime began, Circumstances where) {
        line("# Crash harness: what was found");
        line("");
        line("Written by the command itself.");
        line("");
        line("| | |");
        line("|---|---|");
        row("begun", began.format(MOMENT));
        row("ended", ZonedDateTime.now(began.getZone()).format(MOMENT));
        row("commit", where.commit());
        row("command", "`" + command + "`");
        row("seed", Long.toString(seed));
        row("machine", where.machine());
        row("outcome", books.findings().isEmpty() ? "**the books are right**" : "**THE BOOKS ARE WRONG**, see below");
        line("");
    }

    private void figures(CrashRun run, CrashBooks books) {
        CrashFigures figures = run.figures();
        line("## Figures");
        line("");
        line("| way in | acknowledged or given | sent again on purpose | in effect exactly once |");
        line("|---|---:|---:|---:|");
        long accepted = 0;
        long repeats = 0;
        long applied = 0;
        for (Way way : Way.values()) {
            CrashTraffic traffic = run.traffic();
            row(way.title(), number(traffic.ids(way).size()), number(traffic.repeats(way)), number(books.applied(way)));
            accepted += traffic.ids(way).size();
            repeats += traffic.repeats(way);
            applied += books.applied(way);
        }
        row("**all**", number(accepted), number(repeats), number(applied));
        line("");
        line("| | |");
        line("|---|---:|");
        row("rounds", number(figures.rounds()));
        figures.kills().forEach((name, times) -> row("`kill -9`: " + name, number(times)));
        row("accepted and not applied at a death, fewest", number(figures.fewestInFlight()));
        row("accepted and not applied at a death, median", number(figures.medianInFlight()));
        row("attempts that were refused or not answered", number(run.traffic().unanswered()));
        row("receipts", number(books.count("CRM_RECEIPT")));
        row("duplicates that were counted", number(books.count("CRM_DUPLICATE")));
        row("golden records", number(books.count("CRM_CUSTOMER")));
        row(
                "events at the subscriber, different ones",
                number(run.site().subscriber().events()));
        row(
                "events that came again, with the same id",
                number(run.site().subscriber().again()));
        line("");
        line(
                "Duplicates are more than what was sent again on purpose: whoever was not answered sent again, too, and a file or mail that");
        line("was half taken is taken again from its beginning.");
        line("");
    }

    private void recoveries(CrashFigures figures) {
        line("## Recovery");
        line("");
        line(
                "Seconds from the death until a form that was sent after it is in effect. Broker and launcher are started again at once by the");
        line("harness; PostgreSQL and the hub by the launcher, after 1, 2, 4 … s where they die often, as shipped.");
        line("");
        line("| died | times | p50 | max |");
        line("|---|---:|---:|---:|");
        figures.recoveries()
                .forEach((victim, times) -> row(
                        victim.title(),
                        number(times.size()),
                        seconds(CrashFigures.percentile(times, 50)),
                        seconds(CrashFigures.percentile(times, 100))));
        line("");
    }

    private void points(CrashFigures figures) {
        if (figures.points().isEmpty()) {
            return;
        }
        line("## Crash points");
        line("");
        line(
                "An agent of the tests, which is not shipped, halts the hub (`Runtime.halt`: no shutdown hook runs) at the n-th pass.");
        line("");
        line("| point | between which steps | times |");
        line("|---|---|---:|");
        for (io.tributary.systemtests.crash.agent.CrashPoint point :
                io.tributary.systemtests.crash.agent.CrashPoint.values()) {
            row(point.label(), point.description(), number(figures.points().getOrDefault(point.label(), 0)));
        }
        line("");
    }

    private void books(CrashBooks books) {
        line("## The books");
        line("");
        line("| | |");
        line("|---|---|");
        books.checks().forEach((name, outcome) -> row(name, outcome.startsWith("{") ? "`" + outcome + "`" : outcome));
        line("");
        if (!books.findings().isEmpty()) {
            line("### What is wrong");
            line("");
            books.findings().forEach(finding -> line("- " + finding));
            line("");
        }
    }

    private void proof() {
        line("## What this proves, and what not");
        line("");
        line(
                "`kill -9` ends a process in mid-instruction. That nothing was lost proves that no process keeps in its memory what it has promised,");
        line(
                "that the steps may be torn apart at the points that were passed, and that nothing is applied twice. It does **not** prove what happens when the power");
        line("fails: the operating system outlives its processes and writes to the disk what they had handed over.");
        line("");
        line(
                "For power loss, what counts is that \"written\" means \"on the disk\". These settings see to it, and the run had them as shipped:");
        line(
                "PostgreSQL `fsync = on` and `synchronous_commit = on` (both in `tributary.conf`), `full_page_writes` on (its default), data checksums;");
        line(
                "the broker's journal of type NIO with `journalSyncTransactional` and `journalSyncNonTransactional` on (the defaults of Artemis), so");
        line(
                "that a commit returns after the journal was forced. None of them helps against a disk that says \"done\" too early. See");
        line("[operations](../operations.md#what-the-tests-prove-and-what-they-do-not).");
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }

    private static String machine() {
        long bytes =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : 0;
        return "%d cores, %d GiB, %s %s, Java %s; load %.1f at the start"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(bytes / (1024.0 * 1024 * 1024)),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String commit() {
        String commit = git(List.of("git", "rev-parse", "--short=12", "HEAD"));
        String changed = git(List.of("git", "status", "--porcelain", "--untracked-files=no"));
        return commit.isEmpty() ? "unknown" : commit + (changed.isEmpty() ? "" : " with changes");
    }

    private static String git(List<String> command) {
        try {
            Process git = new ProcessBuilder(command)
                    .directory(Path.of("").toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** How long something took, for people. */
    static String minutes(Duration time) {
        return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
