package io.tributary.systemtests.mutants;

import io.tributary.systemtests.harness.Surroundings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tributary verify mutants}. */
@Command(
        name = "mutants",
        mixinStandardHelpOptions = true,
        description = "Sends mutated inputs over all channels to a hub of its own, and says what was wrong.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing was wrong", "1:something was"})
public final class MutantsCommand implements Callable<Integer> {
    @Option(names = "--inputs", description = "How many; ${DEFAULT-VALUE} if left out.")
    private int inputs = 10_000;

    @Option(names = "--seed", description = "The same seed gives the same inputs; ${DEFAULT-VALUE} if left out.")
    private long seed = 1;

    @Option(names = "--first", description = "Number of the first; to look at one of them again.")
    private int first;

    @Option(
            names = "--ways",
            split = ",",
            description = "Only those of these ways: ${COMPLETION-CANDIDATES}; all if left out.")
    private Set<Way> ways = EnumSet.allOf(Way.class);

    @Override
    public Integer call() {
        long start = System.nanoTime();
        try (Surroundings surroundings = Surroundings.start("mutants-" + seed)) {
            MutantRun run = new MutantRun(surroundings, seed, first, inputs, ways);
            List<String> findings = run.run();
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            System.out.printf("%d mutants of seed %d in %d s%n%s", inputs, seed, seconds, run.figures());
            findings.forEach(finding -> System.out.println("FOUND: " + finding));
            System.out.println(findings.isEmpty() ? "nothing found" : findings.size() + " found");
            return findings.isEmpty() ? 0 : 1;
        }
    }
}
