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
     * @param forged an effect that was lost and one that came twice, made by hand afterwards
     * @param found what the books say of these
     * @param fewestInFlight the fewest inputs that were accepted and not applied when somebody died
     */
    public record Outcome(
            List<String> wrong,
            Map<String, Integer> kills,
            Set<String> points,
            List<String> forged,
            List<String> found,
            int fewestInFlight) {}

    /** Runs so many rounds and crash points in a folder of this name; it is kept if the books are wrong. */
    public static Outcome run(String name, int rounds, int points, long seed) throws InterruptedException {
        List<CrashPlan.Round> plan = CrashPlan.of(rounds, points, seed);
        CrashCommand.say("%d rounds, seed %d".formatted(plan.size(), seed));
        try (CrashRun run = new CrashRun(name, plan, plan.size() * INPUTS_PER_ROUND, CrashCommand::say)) {
            CrashBooks books = run.run();
            CrashFigures figures = run.figures();
            CrashCommand.say("%d accepted; %s"
                    .formatted(run.acceptedSoFar(), books.checks().get("totals")));
            List<String> forged = forge(run);
            return new Outcome(
                    List.copyOf(books.findings()),
                    figures.kills(),
                    figures.points().keySet(),
                    forged,
                    new CrashBooks(run.site(), run.traffic()).close().findings(),
                    figures.fewestInFlight());
        }
    }

    /** Lets one effect look like another one, so that the first is lost and the second there twice. */
    private static List<String> forge(CrashRun run) {
        List<String> two = run.traffic().ids(Way.JMS).stream().limit(2).toList();
        run.site()
                .database()
                .execute(
                        "UPDATE CRM_INQUIRY SET SUBJECT = '%s' WHERE SUBJECT = '%s'".formatted(two.get(1), two.get(0)));
        return List.of(two.get(0), two.get(1) + " x 2");
    }
}
