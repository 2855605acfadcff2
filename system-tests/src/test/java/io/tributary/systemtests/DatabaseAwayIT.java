package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.Traffic.Way;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.Premises;
import io.tributary.systemtests.harness.RunningHubs;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Premises.Shared.class, RunningHubs.class})
class DatabaseAwayIT {
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration AWAY = Duration.ofSeconds(40);

    @Test
    void input_is_taken_while_the_database_is_away_and_applied_when_it_is_back(Premises premises) {
        Hub hub = premises.surroundings().hub();
        Traffic traffic = Traffic.start(premises.surroundings());
        int before;
        try {
            traffic.goesOnFor(BEFORE);
            premises.database().stop();
            before = traffic.accepted(Way.FORM);
            traffic.goesOnFor(AWAY);

            assertThat(hub.api().isReady()).as("ready to take input").isTrue();
            assertThat(hub.api().send(hub.api().request("health").GET()).status())
                    .isEqualTo(503);
        } finally {
            premises.database().start();
            traffic.end();
        }

        assertThat(traffic.accepted(Way.FORM)).isGreaterThan(before + 100);
        assertThat(traffic.refusedForms()).isZero();
        hub.awaitReady();
        traffic.awaitRest(hub);
        traffic.assertAppliedOnce(hub.database());
    }
}
