package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.harness.Distribution;
import io.tributary.systemtests.harness.Distribution.Outcome;
import io.tributary.systemtests.harness.HubFolder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code tributary demo}, with a hub of its own. */
class DemoIT {
    private static final int SECONDS = 300;
    private static final List<String> CHANNELS = List.of("website", "support-mail", "bank-statements", "meta-leads");

    @Test
    void the_demo_ends_well_and_shows_a_golden_record_fed_by_four_channels() {
        HubFolder folder = HubFolder.create("demo");

        Outcome outcome = Distribution.run(
                SECONDS,
                "demo",
                "--exit",
                "--data",
                folder.data().toString(),
                "--config",
                folder.config().toString(),
                "--port",
                Integer.toString(folder.port()));

        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        String record = outcome.out().substring(outcome.out().indexOf("One of them, "));
        assertThat(record).contains("came together from:").contains(CHANNELS);
        assertThat(outcome.out()).contains("The books", "In quarantine", "The golden records");
    }
}
