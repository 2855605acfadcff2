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
        Map<String, Faults.Kind> kinds = faults.all();
        Map<String, String> rows = new LinkedHashMap<>();
        boolean isRight = true;
        for (String name : only.isEmpty() ? kinds.keySet() : only) {
            Faults.Kind kind = kinds.get(name);
            if (kind == null) {
                throw new IllegalArgumentException("There is no fault " + name + "; there are " + kinds.keySet());
            }
            CrashCommand.say(name + ": " + kind.what());
            Optional<CrashSite.Disks> disks = faults.disks(kind.disk());
            if (disks.isEmpty()) {
                rows.put(
                        name,
                        "| %s | %s | not tried: no disk could be mounted here | | | | |".formatted(name, kind.what()));
                continue;
            }
            isRight &= tried(name, kind, disks.get(), rows);
            faults.unmount(kind.disk());
        }
        write(rows);
        return isRight ? 0 : 1;
    }

    private boolean tried(String name, Faults.Kind kind, CrashSite.Disks disks, Map<String, String> rows)
            throws IOException, InterruptedException {
        FaultRun run = new FaultRun("fault-" + name, disks, CrashCommand::say);
        boolean isRight = false;
        try (run) {
            FaultRun.Outcome outcome = run.run(kind.fault());
            List<String> faults = wrong(outcome);
            isRight = faults.isEmpty();
            rows.put(name, row(name, kind, outcome, faults));
            CrashCommand.say(rows.get(name));
            outcome.wrong().forEach(CrashCommand::say);
        } catch (RuntimeException | AssertionError e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            rows.put(name, "| %s | %s | **FAILED**: %s | | | | |".formatted(name, kind.what(), why));
            CrashCommand.say(String.valueOf(e.getMessage()));
        }
        if (isRight) {
            run.site().folder().delete();
        } else {
            CrashCommand.say("Data and logs are in " + run.site().folder().path());
        }
        return isRight;
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

    private void write(Map<String, String> rows) throws IOException {
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
                                CrashReport.commit(),
                                only.isEmpty() ? "" : " --only " + String.join(" ", only),
                                times,
                                pause,
                                CrashReport.machine(),
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
