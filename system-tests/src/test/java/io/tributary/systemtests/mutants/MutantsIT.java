package io.tributary.systemtests.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.harness.RunningHubs;
import io.tributary.systemtests.harness.Surroundings;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningHubs.class)
class MutantsIT {
    private static final int INPUTS = 320;

    @Test
    void whatever_comes_is_refused_applied_or_held_and_soon() {
        long seed = Long.getLong(
                "tributary.mutants.seed", ThreadLocalRandom.current().nextInt(1, 1_000_000));
        System.out.printf("%d mutants of seed %d%n", INPUTS, seed); // also if it does not end
        try (Surroundings surroundings = Surroundings.start("mutants")) {
            MutantRun run = new MutantRun(surroundings, seed, 0, INPUTS, EnumSet.allOf(Way.class));

            List<String> findings = run.run();

            System.out.print(run.figures());
            assertThat(findings).as("findings with seed %d", seed).isEmpty();
        }
    }
}
