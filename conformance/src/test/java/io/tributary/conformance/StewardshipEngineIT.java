package io.tributary.conformance;

import static io.tributary.conformance.EngineOnPostgres.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.customer.directory.CustomerDirectory;
import io.tributary.customer.stewardship.Decided;
import io.tributary.customer.stewardship.DecisionRefusedException;
import io.tributary.customer.stewardship.Grounds;
import io.tributary.customer.stewardship.PairDesk;
import io.tributary.customer.stewardship.PairExplanation;
import io.tributary.customer.stewardship.PossibleMatchDesk;
import io.tributary.customer.stewardship.StewardAct;
import io.tributary.customer.stewardship.StewardTransaction;
import io.tributary.customer.stewardship.Why;
import io.tributary.customer.stewardship.WhyDesk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Decisions of people on the real engine in a real database. */
class StewardshipEngineIT {
    private static final Grounds ANNA = new Grounds("anna", "she knows them");
    private static final String EMAIL = "ottilie.brandstaetter@example.com";
    private static final String PHONE = "+4915112345678";

    private final EngineOnPostgres hub = new EngineOnPostgres();
    private final StewardTransaction transaction = hub.stewards();

    @Test
    void a_merge_joins_and_an_unmerge_restores_what_stood() {
        long ottilie = hub.arrives("web", person("Ottilie", "Brandstätter", EMAIL, null));
        long korbinian = hub.arrives("web", person("Korbinian", "Huber", "k.huber@example.org", null));
        Map<Long, Long> before = places();

        Decided merged = decide(steward -> steward.merge(korbinian, ottilie, ANNA));
        assertThat(merged.outcome()).isEqualTo("merged");
        assertThat(merged.id()).isEqualTo(ottilie);
        assertThat(hub.current(korbinian)).isEqualTo(ottilie);
        assertThat(Set.copyOf(places().values())).containsExactly(ottilie);
        assertThat(state(korbinian)).isEqualTo("MERGED");

        Decided again = decide(steward -> steward.merge(ottilie, korbinian, ANNA));
        assertThat(again.outcome()).isEqualTo("already-the-same");
        assertThat(again.act()).isEqualTo(merged.act());

        Decided unmerged = decide(steward -> steward.unmerge(ottilie, korbinian, ANNA));
        assertThat(unmerged.act()).isNull();
        assertThat(unmerged.withdrawn()).containsExactly(merged.act());
        assertThat(unmerged.customers()).containsExactly(ottilie, korbinian);
        assertThat(places()).isEqualTo(before);
        assertThat(state(korbinian)).isEqualTo("ACTIVE");
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_AUDIT WHERE ACTOR = 'anna'"))
                .isEqualTo(3);
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_OUTBOX WHERE EVENT_TYPE LIKE 'io.tributary.match.%'"))
                .isEqualTo(2);
    }

    @Test
    void merges_in_any_order_come_to_the_same_and_each_can_be_taken_out_again() {
        List<List<Long>> ends = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            List<Long> people = fourPeople(round);
            List<List<Integer>> pairs = new ArrayList<>(List.of(List.of(0, 1), List.of(1, 2), List.of(2, 3)));
            Collections.shuffle(pairs, new Random(round));
            for (List<Integer> pair : pairs) {
                decide(steward -> steward.merge(people.get(pair.get(0)), people.get(pair.get(1)), ANNA));
            }
            assertThat(people).allSatisfy(id -> assertThat(hub.current(id)).isEqualTo(people.get(0)));

            decide(steward -> steward.unmerge(people.get(0), people.get(2), ANNA));
            ends.add(people.stream()
                    .map(id -> (long) people.indexOf(hub.current(id)))
                    .toList());
        }
        // 3 was merged with 2 alone where that came first, and leaves with it
        assertThat(ends).allSatisfy(end -> assertThat(end.subList(0, 3)).containsExactly(0L, 0L, 2L));
    }

    @Test
    void the_one_with_the_smallest_id_can_be_taken_out_too() {
        List<Long> people = fourPeople(9);
        decide(steward -> steward.merge(people.get(0), people.get(1), ANNA));
        decide(steward -> steward.merge(people.get(0), people.get(2), ANNA));

        Decided parted = decide(steward -> steward.unmerge(people.get(2), people.get(0), ANNA));

        assertThat(parted.kept()).hasSize(1);
        assertThat(hub.current(people.get(0))).isEqualTo(people.get(0));
        assertThat(hub.current(people.get(1))).isEqualTo(people.get(1));
        assertThat(hub.current(people.get(2))).isEqualTo(people.get(1));
    }

    @Test
    void who_is_never_to_be_merged_stays_apart_whatever_arrives_until_that_is_withdrawn() {
        long byEmail = hub.arrives("web", person("Ottilie", "Brandstätter", EMAIL, null));
        long byPhone = hub.arrives("lead", person("Ottilie", "Brandstätter", null, PHONE));
        Decided apart = decide(steward -> steward.neverMerge(byPhone, byEmail, ANNA));
        assertThat(apart.outcome()).isEqualTo("kept-apart");
        assertThat(decide(steward -> steward.neverMerge(byEmail, byPhone, ANNA)).act())
                .isEqualTo(apart.act());

        hub.arrives("shop", person("Ottilie", "Brandstätter", EMAIL, PHONE));
        assertThat(hub.current(byPhone)).isEqualTo(byPhone);
        assertThat(hub.current(byEmail)).isEqualTo(byEmail);
        assertThatThrownBy(() -> decide(steward -> steward.merge(byEmail, byPhone, ANNA)))
                .isInstanceOfSatisfying(DecisionRefusedException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(DecisionRefusedException.Kind.CONFLICT);
                    assertThat(refused.acts()).extracting(StewardAct::id).containsExactly(apart.act());
                    assertThat(refused.getMessage()).contains("anna", "she knows them", "/withdraw");
                });

        Decided withdrawn = decide(steward -> steward.withdraw(number(apart), ANNA));
        assertThat(withdrawn.customers()).containsExactly(byEmail);
        assertThat(hub.current(byPhone)).isEqualTo(byEmail);
    }

    @Test
    void what_the_engine_joined_is_parted_for_ever() {
        long byEmail = hub.arrives("web", person("Ottilie", "Brandstätter", EMAIL, null));
        long byPhone = hub.arrives("lead", person("Ottilie", "Brandstätter", null, PHONE));
        hub.arrives("shop", person("Ottilie", "Brandstätter", EMAIL, PHONE));
        assertThat(hub.current(byPhone)).isEqualTo(byEmail);

        Decided parted = decide(steward -> steward.unmerge(byEmail, byPhone, ANNA));
        assertThat(parted.act()).isNotNull();
        assertThat(hub.current(byPhone)).isEqualTo(byPhone);
        hub.arrives("newsletter", person("Ottilie", "Brandstätter", EMAIL, PHONE));
        hub.arrives("fair", person("O.", "Brandstätter", EMAIL, PHONE));
        assertThat(hub.current(byPhone)).isEqualTo(byPhone);
        assertThat(hub.current(byEmail)).isEqualTo(byEmail);

        decide(steward -> steward.withdraw(number(parted), ANNA));
        assertThat(hub.current(byPhone)).isEqualTo(byEmail);
    }

    @Test
    void source_records_are_taken_out_even_of_those_that_look_the_same() {
        long ottilie = hub.arrives("web", person("Ottilie", "Brandstätter", EMAIL, PHONE));
        hub.arrives("web", person("Ottilie", "Brandstätter", EMAIL, PHONE));
        hub.arrives("web", person("Ottilie", "Brandstätter", EMAIL, PHONE));
        List<Long> records = records();
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_MATCH_PROFILE")).isEqualTo(1);

        Decided parted =
                decide(steward -> steward.unmergeRecords(ottilie, Set.of(records.get(1), records.get(2)), ANNA));

        assertThat(parted.customers()).hasSize(2).contains(ottilie);
        assertThat(places().get(records.get(0))).isEqualTo(ottilie);
        assertThat(places().get(records.get(1)))
                .isEqualTo(places().get(records.get(2)))
                .isNotEqualTo(ottilie);
        assertThat(hub.arrives("web", person("Ottilie", "Brandstätter", EMAIL, PHONE)))
                .isEqualTo(ottilie);

        decide(steward -> steward.withdraw(number(parted), ANNA));
        assertThat(Set.copyOf(places().values())).containsExactly(ottilie);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        long ottilie = hub.arrives("web", person("Ottilie", "Brandstätter", EMAIL, null));
        long korbinian = hub.arrives("web", person("Korbinian", "Huber", "k.huber@example.org", null));
        List<Long> records = records();

        refused(DecisionRefusedException.Kind.INVALID, steward -> steward.merge(ottilie, ottilie, ANNA));
        refused(DecisionRefusedException.Kind.INVALID, steward -> steward.neverMerge(ottilie, ottilie, ANNA));
        refused(DecisionRefusedException.Kind.UNKNOWN, steward -> steward.merge(ottilie, 999_999_999, ANNA));
        refused(DecisionRefusedException.Kind.UNKNOWN, steward -> steward.withdraw(999_999_999, ANNA));
        refused(DecisionRefusedException.Kind.CONFLICT, steward -> steward.unmerge(ottilie, korbinian, ANNA));
        refused(DecisionRefusedException.Kind.CONFLICT, steward -> steward.unmerge(ottilie, ottilie, ANNA));
        refused(
                DecisionRefusedException.Kind.INVALID,
                steward -> steward.unmergeRecords(ottilie, Set.of(records.get(1)), ANNA));
        refused(
                DecisionRefusedException.Kind.INVALID,
                steward -> steward.unmergeRecords(ottilie, Set.of(records.get(0)), ANNA));
        refused(
                DecisionRefusedException.Kind.UNKNOWN,
                steward -> steward.unmergeRecords(ottilie, Set.of(999_999_999L), ANNA));
        decide(steward -> steward.merge(ottilie, korbinian, ANNA));
        refused(DecisionRefusedException.Kind.CONFLICT, steward -> steward.neverMerge(ottilie, korbinian, ANNA));
        assertThat(hub.count("SELECT COUNT(*) FROM CRM_STEWARD_ACT")).isEqualTo(1);
    }

    @Test
    void two_people_who_decide_against_each_other_at_once_are_heard_one_after_the_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                List<Long> people = fourPeople(20 + round);
                List<Callable<String>> decisions = List.of(
                        () -> attempt(steward -> steward.merge(people.get(0), people.get(1), ANNA)),
                        () -> attempt(steward -> steward.neverMerge(people.get(1), people.get(0), ANNA)));
                List<String> outcomes = new ArrayList<>();
                for (Future<String> each : threads.invokeAll(decisions)) {
                    outcomes.add(each.get());
                }
                assertThat(outcomes).containsOnlyOnce("CONFLICT");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void each_comparison_and_each_decision_is_explained() {
        long byEmail = hub.arrives("web", person("Ottilie", "Brandstätter", EMAIL, null));
        long byPhone = hub.arrives("lead", person("Ottilie", "Brandstätter", null, PHONE));
        CustomerDirectory directory = new CustomerDirectory(hub.jdbi);
        PairDesk pairs = new PairDesk(hub.jdbi, hub.engine.matching(), directory);
        PossibleMatchDesk possible = new PossibleMatchDesk(hub.jdbi, directory);
        assertThat(pairs.explain(byEmail, byPhone).same()).isFalse();
        long waiting = possible.page(null, 10).matches().size();

        Decided merged = decide(steward -> steward.confirm(byEmail, byPhone, ANNA));

        PairExplanation explained = pairs.explain(byPhone, byEmail);
        assertThat(explained.same()).isTrue();
        assertThat(explained.verdict()).contains("decision of a person");
        assertThat(explained.path()).isNotEmpty();
        assertThat(possible.page(null, 10).matches()).hasSize((int) Math.max(0, waiting - 1));
        hub.arrives("shop", person("Ottilie", "Brandstätter", EMAIL, PHONE));
        Why why = new WhyDesk(hub.jdbi, hub.engine.matching()).why(byPhone).orElseThrow();
        assertThat(why.requestedId()).isEqualTo(byPhone);
        assertThat(why.id()).isEqualTo(byEmail);
        assertThat(why.formerIds()).containsExactly(byPhone);
        assertThat(why.profiles()).hasSize(3).allSatisfy(profile -> assertThat(profile.sourceRecords())
                .hasSize(1));
        assertThat(why.acts()).extracting(StewardAct::id).containsExactly(merged.act());
        assertThat(why.history()).hasSize(1);
        assertThat(why.links()).isNotEmpty().allSatisfy(link -> {
            double sum = link.now().prior()
                    + link.now().comparisons().stream()
                            .mapToDouble(each -> each.bits())
                            .sum();
            assertThat(link.now().bits()).isCloseTo(sum, Offset.offset(1.1));
        });
        assertThat(directory.profile(byPhone).orElseThrow().requestedId()).isEqualTo(byPhone);
        assertThat(directory.profile(byPhone).orElseThrow().golden().id()).isEqualTo(byEmail);
    }

    /** Nobody of them resembles anybody. */
    private List<Long> fourPeople(int round) {
        Random letters = new Random(round);
        return Stream.of("Aurelia", "Balthasar", "Cosima", "Dagobert")
                .map(given -> hub.arrives(
                        "web",
                        person(given, word(letters), word(letters).toLowerCase(Locale.ROOT) + "@example.com", null)))
                .toList();
    }

    private static String word(Random letters) {
        return letters.ints(12, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Decided decide(Function<StewardTransaction, Decided> decision) {
        return hub.jdbi.inTransaction(handle -> decision.apply(transaction));
    }

    private String attempt(Function<StewardTransaction, Decided> decision) {
        try {
            return decide(decision).outcome();
        } catch (DecisionRefusedException e) {
            return e.kind().name();
        }
    }

    private void refused(DecisionRefusedException.Kind kind, Function<StewardTransaction, Decided> decision) {
        assertThatThrownBy(() -> decide(decision))
                .isInstanceOfSatisfying(DecisionRefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind));
    }

    private static long number(Decided decided) {
        Long act = decided.act();
        return act == null ? -1 : act;
    }

    private String state(long customer) {
        return hub.jdbi.withHandle(
                handle -> handle.createQuery("SELECT CUSTOMER_STATE FROM CRM_CUSTOMER WHERE ID = :id")
                        .bind("id", customer)
                        .mapTo(String.class)
                        .one());
    }

    private List<Long> records() {
        return List.copyOf(places().keySet());
    }

    /** Golden record by source record. */
    private Map<Long, Long> places() {
        Map<Long, Long> places = new TreeMap<>();
        hub.jdbi.useHandle(handle -> handle.createQuery("SELECT ID, CUSTOMER_ID FROM CRM_SOURCE_RECORD")
                .mapToMap()
                .forEach(row -> places.put((Long) row.get("id"), (Long) row.get("customer_id"))));
        return places;
    }
}
