package io.tributary.conformance;

import static io.tributary.conformance.EngineOnPostgres.message;
import static io.tributary.conformance.EngineOnPostgres.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.customer.Customer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity resolution in the database: who ends in which golden record. */
class ResolutionEngineIT {
    private static final List<String> GIVEN =
            List.of("Hildegund", "Ottokar", "Mechthild", "Leberecht", "Adelgunde", "Wunibald", "Kunigunde", "Ekkehard");
    private static final List<String> FAMILY =
            List.of("Brandstätter", "Oberhuber", "Nesselrode", "Zwingenberg", "Quittenbaum");

    @Test
    void who_writes_again_is_recognised() {
        EngineOnPostgres hub = new EngineOnPostgres();
        long first = hub.arrives("web", person("Ottilie", "Brandstätter", "ottilie.brandstaetter@example.com", null));
        long again = hub.arrives("web", person("Ottilie", "Brandstätter", "ottilie.brandstaetter@example.com", null));
        long elsewhere = hub.arrives(
                "shop", person("Ottilie", "Brandstaetter", "ottilie.brandstaetter@example.com", "+4915112345678"));
        assertThat(again).isEqualTo(first);
        assertThat(elsewhere).isEqualTo(first);
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_MATCH_PROFILE")).isEqualTo(2);
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_SOURCE_RECORD WHERE PROFILE_ID IS NULL"))
                .isZero();
    }

    @Test
    void a_couple_behind_one_phone_stays_two_people() {
        EngineOnPostgres hub = new EngineOnPostgres();
        long she = hub.arrives("web", person("Ottilie", "Brandstätter", null, "+4930123456"));
        long he = hub.arrives("web", person("Korbinian", "Brandstätter", null, "+4930123456"));
        assertThat(he).isNotEqualTo(she);
    }

    @Test
    void a_record_that_matches_two_golden_records_makes_them_one_and_the_older_id_stays() {
        EngineOnPostgres hub = new EngineOnPostgres();
        long byEmail = hub.arrives("web", person("Ottilie", "Brandstätter", "ottilie.brandstaetter@example.com", null));
        long byPhone = hub.arrives("lead", person("Ottilie", "Brandstätter", null, "+4915112345678"));
        assertThat(byPhone).isNotEqualTo(byEmail);
        long both = hub.arrives(
                "shop", person("Ottilie", "Brandstätter", "ottilie.brandstaetter@example.com", "+4915112345678"));
        assertThat(both).isEqualTo(byEmail);
        assertThat(hub.current(byPhone)).isEqualTo(byEmail);
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_SOURCE_RECORD WHERE CUSTOMER_ID = " + byEmail))
                .isEqualTo(3);
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_CONTACT_POINT WHERE CUSTOMER_ID = " + byEmail))
                .isEqualTo(2);
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_CONTACT_POINT WHERE CUSTOMER_ID = " + byPhone))
                .isZero();
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(ints = {1, 2})
    void messages_about_new_people_at_the_same_moment_make_one_golden_record_each(int hubs) throws Exception {
        EngineOnPostgres one = new EngineOnPostgres();
        EngineOnPostgres other = hubs == 1 ? one : one.secondHub();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Long>>> batches = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                List<Integer> people =
                        new ArrayList<>(IntStream.range(0, 40).boxed().toList());
                Collections.shuffle(people, new Random(thread));
                EngineOnPostgres hub = thread % 2 == 0 ? one : other;
                boolean withPhone = thread % 4 < 2;
                batches.add(() -> hub.arriveUntilDone(people.stream()
                        .map(number -> message("web" + number % 3, newPerson(number, withPhone)))
                        .toList()));
            }
            for (Future<List<Long>> batch : threads.invokeAll(batches)) {
                assertThat(batch.get()).hasSize(40);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(one.count("SELECT COUNT(*) FROM CRM_SOURCE_RECORD")).isEqualTo(8 * 40);
        assertThat(one.count("SELECT COUNT(*) FROM CRM_CUSTOMER WHERE CUSTOMER_STATE = 'ACTIVE'"))
                .isEqualTo(40);
    }

    private static Customer newPerson(int number, boolean withPhone) {
        return person(
                GIVEN.get(number % GIVEN.size()),
                FAMILY.get(number / GIVEN.size()),
                "person%d@example.com".formatted(number),
                withPhone ? "+4930123%04d".formatted(number * 37) : null);
    }

    @Test
    void within_one_batch_the_same_holds() {
        EngineOnPostgres hub = new EngineOnPostgres();
        List<Long> customers = hub.arrive(List.of(
                message("web", person("Ottilie", "Brandstätter", "ottilie.b@example.com", null)),
                message("web", person("Ottilie", "Brandstätter", "ottilie.b@example.com", null)),
                message("web", person("Ottilie", "Brandstaetter", "ottilie.b@example.com", "+4930555666")),
                message("web", person("Korbinian", "Huber", "k.huber@example.org", null))));
        assertThat(new TreeSet<>(customers.subList(0, 3))).hasSize(1);
        assertThat(customers.get(3)).isNotEqualTo(customers.get(0));
    }
}
