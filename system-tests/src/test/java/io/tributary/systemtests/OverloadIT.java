package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.systemtests.harness.Books;
import io.tributary.systemtests.harness.ExternalDatabase;
import io.tributary.systemtests.harness.Flood;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi;
import io.tributary.systemtests.harness.HubApi.Answer;
import io.tributary.systemtests.harness.HubFolder;
import io.tributary.systemtests.harness.RunningHubs;
import io.tributary.systemtests.harness.SlowProxy;
import io.tributary.systemtests.harness.Surroundings;
import io.tributary.systemtests.harness.Unique;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** More comes in than can be worked off: nobody else waits for it, the edge says no in time, and what it said yes to is applied once. */
@ExtendWith(RunningHubs.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverloadIT {
    private static final String FLOODING = "website";
    private static final String QUIET = Surroundings.PARTNER_FORM;
    private static final int BOUND = 600;
    private static final int FLOOD = 8_000;
    private static final Duration SLOW = Duration.ofMillis(250);
    private static final Duration FAST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PADDING = "x".repeat(3000);

    private final HubFolder folder = HubFolder.create("overload");
    private final String run = Unique.word();
    private ExternalDatabase database;
    private SlowProxy link;
    private Surroundings surroundings;

    @BeforeAll
    void start() {
        database = ExternalDatabase.start(folder.path().resolve("postgres"));
        link = new SlowProxy(database.port());
        surroundings = Surroundings.start(folder.set(database.properties(link.port()))
                .set("tributary.intake.bound.messages", Integer.toString(BOUND)));
    }

    @AfterAll
    void stop() {
        surroundings.close();
        link.close();
        database.close();
    }

    @Test
    void a_source_that_floods_stands_in_nobodys_way() {
        Hub hub = surroundings.hub();
        Books before = hub.api().books(FLOODING);
        link.delay(SLOW); // so that none of it is worked off before all of it is there
        new Flood(hub, FLOODING, "application/json")
                .send(FLOOD, i -> run + "-" + i, i -> "{\"email\": \"%s-%d@people.example\", \"message\": \"%s\"}"
                        .formatted(run, i, PADDING));
        link.delay(Duration.ZERO);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waits.add(millisUntilApplied(hub, Unique.word()));
        }
        long left = FLOOD - hub.api().books(FLOODING).since(before).applied();

        assertThat(left).as("of the flood").isGreaterThan(FLOOD / 10);
        assertThat(waits).as("until a quiet source's form was applied").allMatch(wait -> wait < 5_000);
        Answer refused = form(hub, FLOODING, Unique.word());
        assertThat(refused.status()).as(refused.text()).isEqualTo(503);
        System.out.printf("a quiet source waited %s ms while %d waited of another%n", waits, left);
        await("the flood is worked off").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        hub.api().books(FLOODING).since(before))
                .isEqualTo(new Books(FLOOD, FLOOD, 0, 0, 0, 0, 0)));
        eventually(() -> assertThat(form(hub, FLOODING, Unique.word()).status()).isEqualTo(202));
    }

    @Test
    void while_the_database_is_slow_input_is_taken_until_the_bound_and_then_refused() {
        Hub hub = surroundings.hub();
        List<String> accepted = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        link.delay(SLOW);
        try {
            Answer answer = null;
            while (answer == null || answer.status() == 202) {
                assertThat(accepted).as("until the bound").hasSizeLessThan(BOUND * 4);
                String key = Unique.word();
                long start = System.nanoTime();
                answer = form(hub, FLOODING, key);
                waits.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
                if (answer.status() == 202) {
                    accepted.add(key);
                }
            }
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("30");
            assertThat(answer.text()).contains("Too much is waiting");
            assertThat(hub.api().send(hub.api().request("metrics").GET()).text())
                    .containsPattern("tributary_intake_full\\{[^}]*} 1\\.0");
            assertThat(form(hub, QUIET, Unique.word()).status())
                    .as("of another source")
                    .isEqualTo(202);
            assertThat(hub.api().isReady()).isTrue();
            waits.sort(null);
            long median = waits.get(waits.size() / 2);
            System.out.printf(
                    "%d forms were taken before the bound; median %d ms, longest %d ms%n",
                    accepted.size(), median, waits.get(waits.size() - 1));
            assertThat(Duration.ofMillis(median)).isLessThan(FAST);
        } finally {
            link.delay(Duration.ZERO);
        }
        eventually(() -> assertThat(form(hub, FLOODING, Unique.word()).status()).isEqualTo(202));
        await("every accepted form is applied").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        hub.api().books(FLOODING).atRest())
                .isTrue());
        for (String key : accepted) {
            assertThat(hub.records().stateOf(FLOODING, key)).isEqualTo("APPLIED");
            assertThat(hub.records().duplicatesOf(FLOODING, key)).isZero();
        }
    }

    private static long millisUntilApplied(Hub hub, String key) {
        long start = System.nanoTime();
        assertThat(form(hub, QUIET, key).status()).isEqualTo(202);
        await("a form of a quiet source is applied")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> hub.records().stateOf(QUIET, key).equals("APPLIED"));
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static Answer form(Hub hub, String source, String key) {
        HubApi api = hub.api();
        return api.form(source, Map.of("_key", key, "email", key + "@people.example", "message", "Hello"));
    }
}
