package io.tributary.systemtests.crash;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The crash harness as a test uses it. */
public final class CrashTrial {
    private static final int INPUTS_PER_ROUND = 500;

    private CrashTrial() {}

    /**
     * What came of it.
     *
     * @param wrong what is wrong in the books
     * @param kills how often who died
     * @param points at which crash points
     * @param fewestInFlight the fewest inputs that were accepted and not applied when somebody died
     */
    public record Outcome(List<String> wrong, Map<String, Integer> kills, Set<String> points, int fewestInFlight) {}

    /** Runs so many rounds and crash points in a folder of this name; it is kept if the books are wrong. */
    public static Outcome run(String name, int rounds, int points, long seed) throws InterruptedException {
        List<CrashPlan.Round> plan = CrashPlan.of(rounds, points, seed);
        CrashCommand.say("%d rounds, seed %d".formatted(plan.size(), seed));
        try (CrashRun run = new CrashRun(name, plan, plan.size() * INPUTS_PER_ROUND, CrashCommand::say)) {
            CrashBooks books = run.run();
            CrashFigures figures = run.figures();
            CrashCommand.say("%d accepted; %s"
                    .formatted(run.acceptedSoFar(), books.checks().get("totals")));
            return new Outcome(
                    books.findings(), figures.kills(), figures.points().keySet(), figures.fewestInFlight());
        }
    }
}
