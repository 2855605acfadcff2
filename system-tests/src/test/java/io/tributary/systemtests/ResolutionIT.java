package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@SystemTest
class ResolutionIT {
    private static final int MESSAGES = 32;
    private final String email = Unique.email();

    @RepeatedTest(10)
    void messages_about_a_new_person_at_the_same_moment_end_as_one_golden_record(Hub hub) throws Exception {
        CyclicBarrier together = new CyclicBarrier(MESSAGES);
        ExecutorService senders = Executors.newFixedThreadPool(MESSAGES);
        try {
            List<Future<?>> sent = IntStream.range(0, MESSAGES)
                    .<Future<?>>mapToObj(i -> senders.submit(() -> {
                        together.await(60, TimeUnit.SECONDS);
                        send(hub, i);
                        return i;
                    }))
                    .toList();
            for (Future<?> each : sent) {
                each.get(120, TimeUnit.SECONDS);
            }
        } finally {
            senders.shutdownNow();
        }

        eventually(() -> assertThat(hub.records().inquiriesOf(email)).hasSize(MESSAGES));
        assertThat(hub.records().customersWithEmail(email)).hasSize(1);
        assertThat(hub.database()
                        .count(
                                "SELECT COUNT(*) FROM CRM_SOURCE_RECORD WHERE CUSTOMER_ID = ?",
                                hub.records().awaitCustomer(email).get("id")))
                .isEqualTo(MESSAGES);
    }

    private void send(Hub hub, int i) {
        if (i % 2 == 0) {
            assertThat(hub.api()
                            .form("website", Map.of("name", "New Person", "email", email, "message", "form " + i))
                            .status())
                    .isEqualTo(202);
        } else {
            Partner.of(hub)
                    .text(
                            """
                            [{"type": "customer", "name": {"full": "New Person"}, "emails": ["%s"]},
                             {"type": "inquiry", "text": "message %d"}]
                            """
                                    .formatted(email, i),
                            Map.of());
        }
    }

    @Test
    void two_people_who_share_a_phone_stay_two(Hub hub) {
        String other = Unique.email();
        String phone = Unique.phone();
        customer(hub, "\"emails\": [\"%s\"], \"phones\": [\"%s\"]".formatted(email, phone));
        hub.records().awaitCustomer(email);
        customer(hub, "\"emails\": [\"%s\"], \"phones\": [\"%s\"]".formatted(other, phone));

        assertThat(hub.records().awaitCustomer(other).get("id"))
                .isNotEqualTo(hub.records().awaitCustomer(email).get("id"));
        assertThat(hub.records().customersWithPhone(phone)).hasSize(2);
    }

    @Test
    void two_customers_of_the_ERP_with_one_address_stay_two(Hub hub) {
        String first = "K-" + Unique.word();
        String second = "K-" + Unique.word();
        customer(
                hub,
                "\"emails\": [\"%s\"], \"externalIds\": [{\"system\": \"erp\", \"value\": \"%s\"}]"
                        .formatted(email, first));
        hub.records().awaitCustomer(email);
        customer(
                hub,
                "\"emails\": [\"%s\"], \"externalIds\": [{\"system\": \"erp\", \"value\": \"%s\"}]"
                        .formatted(email, second));

        eventually(() -> assertThat(hub.records().customersWithEmail(email)).hasSize(2));
        assertThat(hub.database()
                        .texts(
                                "SELECT CUSTOMER_ID FROM CRM_IDENTIFIER WHERE SYSTEM_NAME = 'erp' AND ID_VALUE IN (?, ?)",
                                first,
                                second))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_person_known_by_several_channels_is_one(Hub hub) {
        String phone = Unique.phone();
        hub.api().form("website", Map.of("name", "Vera Known", "email", email, "phone", phone, "message", "form"));
        hub.records().awaitCustomer(email);
        customer(
                hub,
                "\"emails\": [\"%s\"], \"name\": {\"full\": \"Vera Known\"}"
                        .formatted(email.toUpperCase(java.util.Locale.ROOT)));
        customer(hub, "\"phones\": [\"%s\"], \"name\": {\"full\": \"Vera Known\"}".formatted(phone));

        eventually(() -> assertThat(hub.database()
                        .count(
                                "SELECT COUNT(*) FROM CRM_SOURCE_RECORD WHERE CUSTOMER_ID = ?",
                                hub.records().awaitCustomer(email).get("id")))
                .isEqualTo(3));
        assertThat(hub.records().customersWithPhone(phone)).hasSize(1);
    }

    private static void customer(Hub hub, String members) {
        Partner.of(hub).text("[{\"type\": \"customer\", %s}]".formatted(members), Map.of());
    }
}
