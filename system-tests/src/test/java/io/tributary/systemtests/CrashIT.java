package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.crash.CrashTrial;
import io.tributary.systemtests.harness.RunningHubs;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What fits of the crash harness: {@code ./tributary verify crash} does the same for longer. {@code -Dtributary.crash.rounds=20} kills more
 * often, {@code -Dtributary.crash.seed} makes the choices of an earlier run.
 */
@ExtendWith(RunningHubs.class)
class CrashIT {
    private static final int POINTS = 2;

    @Test
    void what_was_accepted_is_in_effect_once_however_often_processes_die() throws InterruptedException {
        int rounds = Integer.getInteger("tributary.crash.rounds", 6);
        long seed =
                Long.getLong("tributary.crash.seed", ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
        CrashTrial.Outcome outcome = CrashTrial.run("crash", rounds, POINTS, seed);

        assertThat(outcome.wrong())
                .as("what is wrong in the books (seed %d)", seed)
                .isEmpty();
        assertThat(outcome.kills())
                .allSatisfy((who, times) -> assertThat(times).as(who).isPositive());
        assertThat(outcome.kills().get("broker")).isGreaterThanOrEqualTo(2);
        assertThat(outcome.kills().get("PostgreSQL")).isGreaterThanOrEqualTo(2);
        assertThat(outcome.kills().get("hub")).isGreaterThanOrEqualTo(2);
        assertThat(outcome.fewestInFlight()).as("accepted and not applied").isGreaterThanOrEqualTo(200);
        assertThat(outcome.forged()).allSatisfy(forged -> assertThat(outcome.found())
                .as("what the books find when they are forged")
                .anySatisfy(finding -> assertThat(finding).contains(forged)));
        assertThat(outcome.points()).hasSizeGreaterThanOrEqualTo(POINTS);
    }
}
