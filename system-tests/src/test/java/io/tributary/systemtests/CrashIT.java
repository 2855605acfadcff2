package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.systemtests.Traffic.Way;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.RunningHubs;
import io.tributary.systemtests.harness.Surroundings;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Processes are killed at random moments in mixed traffic. {@code -Dtributary.crash.rounds=20} kills the hub more often,
 * {@code -Dtributary.crash.seed} takes the moments of an earlier run.
 */
@ExtendWith(RunningHubs.class)
class CrashIT {
    private static final int SHORTEST_LIFE_MILLIS = 500;
    private static final int LONGEST_LIFE_MILLIS = 9_000;
    private static final Duration RESTART = Duration.ofMinutes(4);

    @Test
    void what_was_accepted_is_applied_once_however_often_processes_are_killed() {
        int rounds = Integer.getInteger("tributary.crash.rounds", 3);
        long seed =
                Long.getLong("tributary.crash.seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        try (Surroundings first = Surroundings.start("crash")) {
            Traffic traffic = Traffic.start(first);
            for (int round = 1; round <= rounds; round++) {
                live(traffic, random);
                killHub(first.hub());
                say("round %d of %d: hub killed (seed %d); so far %s"
                        .formatted(round, rounds, seed, traffic.figures()));
            }
            live(traffic, random);
            killHubAndDatabase(first.hub());
            say("database and hub killed; so far " + traffic.figures());
            live(traffic, random);
            killLauncher(first.hub());
            try (Hub second = Hub.start(first.hub().folder())) {
                say("launcher and broker killed; so far " + traffic.figures());
                live(traffic, random);
                traffic.end();

                traffic.awaitRest(second);
                traffic.assertAppliedOnce(second.database());
                assertThat(traffic.accepted(Way.FORM)).isPositive();
                assertThat(traffic.accepted(Way.LEAD)).isPositive();
                say(
                        "%d kills of the hub, one of hub and database, one of launcher and broker (seed %d): accepted %s; books: %s"
                                .formatted(
                                        rounds,
                                        seed,
                                        traffic.figures(),
                                        second.api().get("api/status").path("totals")));
            } finally {
                traffic.end();
            }
        }
    }

    private static void live(Traffic traffic, Random random) {
        traffic.goesOnFor(
                Duration.ofMillis(SHORTEST_LIFE_MILLIS + random.nextInt(LONGEST_LIFE_MILLIS - SHORTEST_LIFE_MILLIS)));
    }

    private static void killHub(Hub hub) {
        kill(hub.hubProcess());
        hub.awaitReady();
    }

    private static void killHubAndDatabase(Hub hub) {
        ProcessHandle database = hub.postgresProcess();
        ProcessHandle application = hub.hubProcess();
        kill(database);
        kill(application);
        await("both are back")
                .atMost(RESTART)
                .until(() -> hub.isReady() && hub.postgresProcess().isAlive());
    }

    /** The hub and the database live on without launcher and broker, until the next launcher takes them over. */
    private static void killLauncher(Hub hub) {
        ProcessHandle application = hub.hubProcess();
        kill(hub.launcherProcess());
        assertThat(application.isAlive()).isTrue();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void say(String what) {
        System.out.println("CrashIT: " + what);
    }
}
