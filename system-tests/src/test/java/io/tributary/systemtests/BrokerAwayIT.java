package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.systemtests.harness.Books;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi.Answer;
import io.tributary.systemtests.harness.Inbox;
import io.tributary.systemtests.harness.Mailbox;
import io.tributary.systemtests.harness.PaymentFile;
import io.tributary.systemtests.harness.Premises;
import io.tributary.systemtests.harness.RunningHubs;
import io.tributary.systemtests.harness.Unique;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Premises.Shared.class, RunningHubs.class})
class BrokerAwayIT {
    /** Several looks into mailbox and folder. */
    private static final Duration LOOKS = Duration.ofSeconds(6);

    private static final int ROWS = 300;

    private final String email = Unique.email();
    private final String key = Unique.word();

    @Test
    void nothing_is_taken_while_the_broker_is_away_and_everything_when_it_is_back(Premises premises)
            throws IOException {
        Hub hub = premises.surroundings().hub();
        Mailbox mailbox = premises.surroundings().mailbox();
        Inbox inbox = hub.inbox("erp-payments");
        Books before = hub.api().books("website");
        long refusedBefore = refusedMails(hub);
        premises.broker().stop();
        try {
            Answer refused = form(hub);
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotBlank();
            mailbox.send(email, key, key);
            inbox.drop(
                    key + ".csv",
                    PaymentFile.of(
                            IntStream.range(0, ROWS)
                                    .mapToObj(row -> key + "-" + row)
                                    .toList(),
                            reference -> ""));
            assertThat(hub.api().isReady()).as("ready to take input").isFalse();
            assertThat(hub.api().send(hub.api().request("health").GET()).json().path("checks"))
                    .anySatisfy(check -> {
                        assertThat(check.path("name").asText()).isEqualTo("broker");
                        assertThat(check.path("status").asText()).isEqualTo("DOWN");
                    })
                    .anySatisfy(check -> {
                        assertThat(check.path("name").asText()).isEqualTo("database");
                        assertThat(check.path("status").asText()).isEqualTo("UP");
                    });
            await("nothing is taken")
                    .during(LOOKS)
                    .atMost(LOOKS.multipliedBy(5))
                    .untilAsserted(() -> {
                        assertThat(mailbox.isSeen(key)).isFalse();
                        assertThat(inbox.holds(key + ".csv")).isTrue();
                    });
            assertThat(form(hub).status()).isEqualTo(503);
            assertThat(refusedMails(hub) - refusedBefore)
                    .as("attempts to take the mail")
                    .isBetween(1L, 20L);
        } finally {
            premises.broker().start();
        }

        eventually(() -> assertThat(form(hub).status()).isEqualTo(202));
        eventually(() -> assertThat(mailbox.isSeen(key)).isTrue());
        inbox.awaitDone(key + ".csv");
        eventually(() -> assertThat(hub.records().inquiriesOf(email)).hasSize(2));
        eventually(() -> assertThat(hub.database()
                        .count("SELECT COUNT(*) FROM CRM_PAYMENT WHERE PAYMENT_REFERENCE LIKE ?", key + "-%"))
                .isEqualTo(ROWS));
        eventually(
                () -> assertThat(hub.api().books("website").since(before)).isEqualTo(new Books(1, 1, 0, 0, 0, 0, 0)));
        eventually(() -> assertThat(hub.api().isReady()).isTrue());
        eventually(() -> assertThat(hub.api().books("erp-payments").atRest()).isTrue());
    }

    /** How often Camel said that it does not mark a mail as read. */
    private static long refusedMails(Hub hub) throws IOException {
        try (Stream<String> lines = Files.lines(hub.folder().log())) {
            return lines.filter(line -> line.contains("rolling back message status"))
                    .count();
        }
    }

    private Answer form(Hub hub) {
        return hub.api().form("website", Map.of("_key", key, "email", email, "message", "Is anybody there?"));
    }
}
