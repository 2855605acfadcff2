package io.tributary.systemtests.crash;

import io.tributary.systemtests.crash.CrashPlan.Round;
import io.tributary.systemtests.crash.agent.CrashPoint;
import io.tributary.systemtests.harness.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tributary verify crash}. */
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        description = {
            "Kills hub, broker, PostgreSQL, or two of them at once, with kill -9 in mixed traffic, round by round, and halts the hub between",
            "any two steps of its work; at the end compares what was acknowledged with what is in effect.",
            "Runs what is shipped, in a folder of its own below system-tests/target. Exit code 0: the books are right; 1: they are not."
        })
final class CrashCommand implements Callable<Integer> {
    private static final int INPUTS_PER_ROUND = 1_000;

    @Option(names = "--rounds", defaultValue = "10", description = "How often somebody dies (default: 10).")
    private int rounds = 10;

    @Option(names = "--inputs", description = "How many inputs in all (default: 1,000 for each round).")
    private @Nullable Integer inputs;

    @Option(
            names = "--seed",
            description = "Repeats the choices of an earlier run (default: a new one, which is printed).")
    private @Nullable Long seed;

    @Option(
            names = "--points",
            description = "Only the crash points, each once (or those named), instead of rounds.",
            arity = "0..*")
    private @Nullable List<String> points;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what was found to this file, in Markdown.")
    private @Nullable Path report;

    @Option(names = "--keep", description = "Keep the folder with data and logs; after wrong books it is kept anyhow.")
    private boolean isKept;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CrashReport.Circumstances where = CrashReport.Circumstances.now();
        ZonedDateTime began = ZonedDateTime.now(ZoneId.systemDefault());
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE) : seed;
        List<Round> plan = points == null ? CrashPlan.of(rounds, chosen) : CrashPlan.of(named(points), chosen);
        int all = inputs == null ? plan.size() * INPUTS_PER_ROUND : inputs;
        say("%d rounds, %d inputs, seed %d".formatted(plan.size(), all, chosen));
        CrashRun run = new CrashRun("crash", plan, all, CrashCommand::say);
        try (run) {
            CrashBooks books = run.run();
            String text = CrashReport.of(run, books, command(plan.size(), all, chosen), chosen, began, where);
            write(text);
            books.findings().forEach(CrashCommand::say);
            say("%s after %s; %d inputs accepted"
                    .formatted(
                            books.findings().isEmpty() ? "The books are right" : "THE BOOKS ARE WRONG",
                            CrashReport.minutes(Duration.between(began, ZonedDateTime.now(ZoneId.systemDefault()))),
                            run.acceptedSoFar()));
            if (!books.findings().isEmpty()) {
                kept(run);
                return 1;
            }
        } catch (RuntimeException | Error e) {
            kept(run);
            throw e;
        }
        if (isKept) {
            kept(run);
        } else {
            run.site().folder().delete();
        }
        return 0;
    }

    private static void kept(CrashRun run) {
        say("Data and logs are in " + run.site().folder().path());
    }

    private static List<CrashPoint> named(List<String> names) {
        List<CrashPoint> all = Arrays.asList(CrashPoint.values());
        return names.isEmpty()
                ? all
                : all.stream().filter(point -> names.contains(point.label())).toList();
    }

    private String command(int rounds, int all, long chosen) {
        return points == null
                ? "./tributary verify crash --rounds %d --inputs %d --seed %d".formatted(rounds, all, chosen)
                : "./tributary verify crash --points %s --seed %d".formatted(String.join(" ", points), chosen);
    }

    private void write(String text) throws IOException {
        Path file = report == null ? Distribution.testFolder().resolve("crash.md") : report;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
        say("Report: " + file);
    }

    static void say(String what) {
        System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + what);
        System.out.flush();
    }
}
