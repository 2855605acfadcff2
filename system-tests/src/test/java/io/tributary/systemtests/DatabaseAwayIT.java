package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.systemtests.harness.Books;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.Inbox;
import io.tributary.systemtests.harness.Mailbox;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.PaymentFile;
import io.tributary.systemtests.harness.Premises;
import io.tributary.systemtests.harness.RunningHubs;
import io.tributary.systemtests.harness.Unique;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Premises.Shared.class, RunningHubs.class})
class DatabaseAwayIT {
    /** Longer than anything waits for a connection. */
    private static final Duration AWAY = Duration.ofSeconds(35);

    private static final Duration BETWEEN_FORMS = Duration.ofMillis(100);

    private final String email = Unique.email();
    private final String key = Unique.word();
    private final String message = key + "-message";
    private final String mail = key + "-mail";
    private final List<String> forms = new ArrayList<>();

    @Test
    void input_is_taken_while_the_database_is_away_and_applied_once_when_it_is_back(Premises premises) {
        Hub hub = premises.surroundings().hub();
        Mailbox mailbox = premises.surroundings().mailbox();
        Inbox inbox = hub.inbox("erp-payments");
        Books before = hub.api().books("website");
        Books paymentsBefore = hub.api().books("erp-payments");
        premises.database().stop();
        try {
            Partner.of(hub)
                    .text(
                            """
                            [{"type": "customer", "emails": ["%s"]}, {"type": "inquiry", "subject": "%s", "text": "Hello?"}]
                            """
                                    .formatted(email, message),
                            Map.of("tributary_key", message, "tributary_source", "partner-systems"));
            mailbox.send(email, mail, key);
            inbox.drop(key + ".csv", PaymentFile.of(List.of(key + "-1", key + "-2"), reference -> ""));
            List<Integer> answers = new ArrayList<>();
            await("forms go on coming")
                    .during(AWAY)
                    .atMost(AWAY.multipliedBy(2))
                    .pollInterval(BETWEEN_FORMS)
                    .until(() -> answers.add(form(hub)));

            assertThat(answers).hasSizeGreaterThan(100).containsOnly(202);
            eventually(() -> assertThat(mailbox.isSeen(mail)).isTrue());
            inbox.awaitDone(key + ".csv");
            assertThat(hub.api().isReady()).as("ready to take input").isTrue();
            assertThat(hub.api().send(hub.api().request("health").GET()).status())
                    .isEqualTo(503);
        } finally {
            premises.database().start();
        }

        List<String> subjects = new ArrayList<>(forms);
        subjects.addAll(List.of(message, mail));
        eventually(() -> assertThat(hub.records().inquiriesOf(email))
                .extracting(inquiry -> inquiry.get("subject"))
                .containsExactlyInAnyOrderElementsOf(subjects));
        eventually(() -> assertThat(hub.api().books("website").since(before))
                .isEqualTo(new Books(forms.size(), forms.size(), 0, 0, 0, 0, 0)));
        eventually(() -> assertThat(hub.api().books("erp-payments").since(paymentsBefore))
                .isEqualTo(new Books(2, 2, 0, 0, 0, 0, 0)));
    }

    private int form(Hub hub) {
        String subject = key + "-form-" + forms.size();
        forms.add(subject);
        return hub.api()
                .form(
                        "website",
                        Map.of("_key", subject, "email", email, "subject", subject, "message", "Is anybody there?"))
                .status();
    }
}
