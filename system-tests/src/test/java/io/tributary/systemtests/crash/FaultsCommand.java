package io.tributary.systemtests.crash;

import io.tributary.systemtests.harness.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tributary verify faults}. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = {
            "Lets things go wrong under traffic on every channel: restarts, processes that stand still, full disks, a wrong clock, a slow database.",
            "Nothing may be lost, it must be right again within 60 s after the cause is gone, and memory must stay bounded.",
            "Names: broker-restarts, postgres-restarts, broker-paused, postgres-paused, journal-disk-full, database-disk-full (these two",
            "need root, for disks of their own), clock-back, slow-database. Exit code 0: all of it held; 1: something did not."
        })
final class FaultsCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");
    private static final int EXPECTED_INPUTS = 10_000;
    private static final long SOON_MILLIS = 60_000;
    private static final long MOST_MEGABYTES = 1_024;

    @Option(names = "--only", paramLabel = "NAME", arity = "1..*", description = "Only these.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--times",
            defaultValue = "50",
            description = "How often broker and PostgreSQL are restarted (default: 50).")
    private int times = 50;

    @Option(
            names = "--pause",
            defaultValue = "30",
            description = "How many seconds processes stand still (default: 30).")
    private int pause = 30;

    @Option(names = "--report", paramLabel = "FILE", description = "Append what was found to this file, in Markdown.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Faults faults = new Faults(
                times, Duration.ofSeconds(pause), Distribution.testFolder().resolve("disks"));
        CrashReport.Circumstances where = CrashReport.Circumstances.now();
        Map<String, Faults.Kind> kinds = faults.all();
        Map<String, String> rows = new LinkedHashMap<>();
        if (!kinds.keySet().containsAll(only)) {
            throw new IllegalArgumentException("There are only " + kinds.keySet());
        }
        boolean isRight = true;
        for (Faults.Disk disk : Faults.Disk.values()) {
            Map<String, Faults.Kind> some = new LinkedHashMap<>(kinds);
            some.values().removeIf(kind -> kind.disk() != disk);
            if (!only.isEmpty()) {
                some.keySet().retainAll(only);
            }
            isRight &= some.isEmpty() || onDisk(disk, some, faults, rows);
        }
        write(rows, where);
        return isRight ? 0 : 1;
    }

    /** All that need the same disks share an installation. */
    private static boolean onDisk(
            Faults.Disk disk, Map<String, Faults.Kind> kinds, Faults faults, Map<String, String> rows)
            throws IOException, InterruptedException {
        Optional<CrashSite.Disks> disks = faults.disks(disk);
        if (disks.isEmpty()) {
            kinds.forEach((name, kind) -> rows.put(
                    name, row(name, kind, "not tried: a disk can be mounted by root only, and not everywhere")));
            return true;
        }
        boolean isRight = true;
        CrashSite site =
                CrashSite.withDatabase("faults-" + disk.name().toLowerCase(Locale.ROOT), EXPECTED_INPUTS, disks.get());
        try (site) {
            for (Map.Entry<String, Faults.Kind> kind : kinds.entrySet()) {
                isRight &= tried(kind.getKey(), kind.getValue(), site, rows);
            }
        }
        if (isRight) {
            faults.unmount(disk);
            site.folder().delete();
        } else {
            CrashCommand.say("Data and logs are in " + site.folder().path());
        }
        return isRight;
    }

    private static boolean tried(String name, Faults.Kind kind, CrashSite site, Map<String, String> rows)
            throws IOException, InterruptedException {
        CrashCommand.say(name + ": " + kind.what());
        try (FaultRun run = new FaultRun(site, CrashCommand::say)) {
            FaultRun.Outcome outcome = run.run(kind.fault());
            List<String> wrong = wrong(outcome);
            rows.put(name, row(name, kind, outcome, wrong));
            CrashCommand.say(rows.get(name));
            return wrong.isEmpty();
        } catch (RuntimeException | AssertionError e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            rows.put(name, row(name, kind, "**FAILED**: " + why));
            CrashCommand.say(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static String row(String name, Faults.Kind kind, String instead) {
        return "| %s | %s | | | | | %s |".formatted(name, kind.what(), instead);
    }

    private static List<String> wrong(FaultRun.Outcome outcome) {
        List<String> wrong = new ArrayList<>(outcome.wrong());
        if (CrashFigures.percentile(outcome.recoveries(), 100) > SOON_MILLIS) {
            wrong.add("it took longer than 60 s");
        }
        if (outcome.hubMegabytes().get(1) > MOST_MEGABYTES) {
            wrong.add("the hub took more than %d MiB".formatted(MOST_MEGABYTES));
        }
        return wrong;
    }

    private static String row(String name, Faults.Kind kind, FaultRun.Outcome outcome, List<String> wrong) {
        String outcomeText = wrong.isEmpty() ? "yes" : "**NO**: " + String.join("; ", wrong);
        return "| %s | %s | %s | %s / %s | %s (broker %d) | %s | %s |"
                .formatted(
                        name,
                        kind.what(),
                        CrashReport.number(outcome.accepted()),
                        CrashReport.seconds(CrashFigures.percentile(outcome.recoveries(), 50)),
                        CrashReport.seconds(CrashFigures.percentile(outcome.recoveries(), 100)),
                        outcome.hubMegabytes().stream().map(String::valueOf).collect(Collectors.joining(" / ")),
                        outcome.brokerPeakMegabytes(),
                        String.join("; ", outcome.notes()),
                        outcomeText);
    }

    private void write(Map<String, String> rows, CrashReport.Circumstances where) throws IOException {
        Path file = report == null ? Distribution.testFolder().resolve("faults.md") : report;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String head = Files.exists(file) ? "" : HEAD;
        String text =
                """

                ## %s

                Commit %s; `./tributary verify faults%s --times %d --pause %d`; %s.

                | fault | what happened | inputs accepted | s until right again, p50 / max | MiB of the hub before / peak / after | notes | right, in time, bounded |
                |---|---|---:|---:|---:|---|---|
                %s
                """
                        .formatted(
                                ZonedDateTime.now(ZoneId.systemDefault()).format(MOMENT),
                                where.commit(),
                                only.isEmpty() ? "" : " --only " + String.join(" ", only),
                                times,
                                pause,
                                where.machine(),
                                String.join("\n", rows.values()));
        Files.writeString(file, head + text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        CrashCommand.say("Report: " + file);
    }

    private static final String HEAD =
            """
            # Faults: what was found

            `./tributary verify faults` lets things go wrong under steady traffic on every channel (about 60 inputs a second), with the shipped
            hub and its default memory (`-Xmx512m`), a broker in a process of its own and a PostgreSQL that no launcher watches over; broker and
            PostgreSQL are started again by the harness. Right means the books of [the crash harness](crash.md): every acknowledged id in effect
            exactly once, nothing half written, queues, outbox and dead letters empty, every event told. "Until right again" is the time from the end
            of the cause to the effect of a form that was sent after it.

            The clock is shifted by an agent of the tests in all of `java.time` (`Instant.now()`, every `Clock`), not in `System.currentTimeMillis()`
            and not in broker and database. Full disks are memory disks (tmpfs), where forcing to disk costs nothing.
            """;
}
