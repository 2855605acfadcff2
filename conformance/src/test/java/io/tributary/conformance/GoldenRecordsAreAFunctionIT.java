package io.tributary.conformance;

import static io.tributary.conformance.EngineOnPostgres.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PersonName;
import io.tributary.conformance.EngineOnPostgres.Message;
import io.tributary.customer.export.ExportRows;
import io.tributary.customer.export.GoldenLines;
import io.tributary.customer.resolution.Regrouping;
import io.tributary.customer.stewardship.DecisionRefusedException;
import io.tributary.customer.stewardship.Grounds;
import io.tributary.customer.stewardship.StewardTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whatever happens in whatever order (messages with consents, contacts and payments, merges, partings, confirmations and their
 * withdrawal), the golden records are those that come from the same messages in another order and the decisions that hold in the end.
 */
class GoldenRecordsAreAFunctionIT {
    private static final Grounds STEWARD = new Grounds("anna", "she knows them");
    private static final List<String> GIVEN = List.of("Ottilie", "Korbinian", "Ottilia", "Leberecht");
    private static final List<String> FAMILY = List.of("Brandstätter", "Brandstaetter", "Oberhuber");
    private static final List<String> EMAILS =
            List.of("o.brandstaetter@example.com", "k.b@example.org", "leberecht@example.net");
    private static final List<String> PHONES = List.of("+4930123456", "+4989987654", "+4915112345678");
    private static final List<LocalDate> BIRTHS = List.of(LocalDate.of(1951, 3, 7), LocalDate.of(1980, 11, 23));

    /** One thing that happens; numbers choose among what there is. */
    record Step(int kind, int one, int other, long random) {}

    /** What a steward said. */
    public record Pair(long actId, long leftId, long rightId, String pairKind) {}

    private final EngineOnPostgres hub = new EngineOnPostgres();
    private final StewardTransaction stewards = hub.stewards();

    @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
    void what_stands_is_what_a_computation_from_nothing_gives(
            @ForAll("steps") @Size(min = 4, max = 22) List<Step> steps) {
        GoldenRecordsAreAFunctionIT world = new GoldenRecordsAreAFunctionIT();
        List<Message> sent = new ArrayList<>();
        steps.forEach(step -> world.happens(step, sent));
        world.factsAreWithTheirSourceRecords();
        for (int order = 0; order < 2; order++) {
            EngineOnPostgres again = world.fromNothing(sent, order);
            assertThat(export(again)).isEqualTo(export(world.hub));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> kinds = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(9, 0),
                net.jqwik.api.Tuple.of(3, 1),
                net.jqwik.api.Tuple.of(2, 2),
                net.jqwik.api.Tuple.of(2, 3),
                net.jqwik.api.Tuple.of(1, 4),
                net.jqwik.api.Tuple.of(1, 5),
                net.jqwik.api.Tuple.of(1, 6));
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 30);
        return Combinators.combine(kinds, which, which, Arbitraries.longs())
                .as(Step::new)
                .list();
    }

    private void happens(Step step, List<Message> sent) {
        List<Long> customers =
                hub.jdbi.withHandle(handle -> handle.createQuery("SELECT ID FROM CRM_CUSTOMER ORDER BY ID")
                        .mapTo(Long.class)
                        .list());
        if (step.kind() == 0 || customers.isEmpty()) {
            Random random = new Random(step.random());
            Message message = message("web" + random.nextInt(3), customer(random), attribute(random));
            sent.add(message);
            hub.arriveWithFacts(message);
            return;
        }
        long one = customers.get(step.one() % customers.size());
        long other = customers.get(step.other() % customers.size());
        try {
            hub.jdbi.useTransaction(handle -> {
                switch (step.kind()) {
                    case 1 -> stewards.merge(one, other, STEWARD);
                    case 2 -> stewards.unmerge(hub.current(other), other, STEWARD);
                    case 3 -> stewards.neverMerge(one, other, STEWARD);
                    case 4 -> stewards.confirm(one, null, STEWARD);
                    case 5 -> stewards.withdraw(anyAct(handle, step.other()), STEWARD);
                    default ->
                        stewards.unmergeRecords(
                                one, Set.of(anyRecordOf(handle, hub.current(one), step.other())), STEWARD);
                }
            });
        } catch (DecisionRefusedException e) {
            // the decision cannot be made as things stand
        }
    }

    private static long anyAct(Handle handle, int which) {
        List<Long> acts = handle.createQuery("SELECT ID FROM CRM_STEWARD_ACT ORDER BY ID")
                .mapTo(Long.class)
                .list();
        return acts.isEmpty() ? -1 : acts.get(which % acts.size());
    }

    private static long anyRecordOf(Handle handle, long customer, int which) {
        List<Long> records = handle.createQuery("SELECT ID FROM CRM_SOURCE_RECORD WHERE CUSTOMER_ID = :id ORDER BY ID")
                .bind("id", customer)
                .mapTo(Long.class)
                .list();
        return records.isEmpty() ? -1 : records.get(which % records.size());
    }

    private static Customer customer(Random random) {
        String given = some(random, GIVEN, 0.1);
        String family = some(random, FAMILY, 0.1);
        String email = some(random, EMAILS, 0.3);
        String phone = some(random, PHONES, 0.4);
        return new Customer(
                Customer.Kind.PERSON,
                given == null && family == null ? null : PersonName.of(null, given, family),
                List.of(),
                null,
                some(random, BIRTHS, 0.5),
                null,
                random.nextBoolean() ? "de" : "en",
                null,
                email == null ? List.of() : List.of(email),
                phone == null ? List.of() : List.of(phone),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(5)));
    }

    private static Attribute attribute(Random random) {
        return new Attribute(
                Attribute.Kind.BEHAVIOURAL,
                "last-visit",
                Integer.toString(random.nextInt(3)),
                null,
                null,
                Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(5)));
    }

    private static <T> @Nullable T some(Random random, List<T> values, double missing) {
        return random.nextDouble() < missing ? null : values.get(random.nextInt(values.size()));
    }

    private void factsAreWithTheirSourceRecords() {
        for (String table : List.of("CRM_CONSENT_ACT", "CRM_INTERACTION", "CRM_PAYMENT")) {
            assertThat(
                            hub.count(
                                    "SELECT COUNT(*) FROM " + table
                                            + " F JOIN CRM_SOURCE_RECORD S ON S.RECEIPT_ID = F.RECEIPT_ID WHERE S.CUSTOMER_ID <> F.CUSTOMER_ID"))
                    .as(table)
                    .isZero();
        }
        assertThat(
                        hub.count(
                                "SELECT COUNT(*) FROM CRM_SOURCE_RECORD S JOIN CRM_MATCH_PROFILE P ON P.ID = S.PROFILE_ID WHERE S.CUSTOMER_ID <> P.CUSTOMER_ID"))
                .isZero();
        assertThat(
                        hub.count(
                                "SELECT COUNT(*) FROM CRM_CONTACT_POINT P JOIN CRM_CUSTOMER C ON C.ID = P.CUSTOMER_ID WHERE C.CUSTOMER_STATE = 'MERGED'"))
                .isZero();
        assertThat(
                        hub.count(
                                "SELECT COUNT(*) FROM CRM_CUSTOMER C WHERE C.CUSTOMER_STATE = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM CRM_SOURCE_RECORD S WHERE S.CUSTOMER_ID = C.ID)"))
                .isZero();
    }

    private EngineOnPostgres fromNothing(List<Message> sent, int order) {
        EngineOnPostgres again = new EngineOnPostgres(StandingIds.of(hub));
        List<Message> shuffled = new ArrayList<>(sent);
        if (order > 0) {
            Collections.shuffle(shuffled, new Random(order));
        }
        shuffled.forEach(again::arriveWithFacts);
        Set<Long> decided = new TreeSet<>();
        hub.jdbi.useHandle(standing -> again.jdbi.useTransaction(handle -> {
            standing.createQuery(
                            "SELECT P.ACT_ID, P.LEFT_ID, P.RIGHT_ID, P.PAIR_KIND FROM CRM_STEWARD_PAIR P JOIN CRM_STEWARD_ACT A ON A.ID = P.ACT_ID WHERE A.ACT_STATE = 'ACTIVE' ORDER BY P.ACT_ID")
                    .map((rs, context) -> new Pair(
                            rs.getLong("ACT_ID"),
                            rs.getLong("LEFT_ID"),
                            rs.getLong("RIGHT_ID"),
                            rs.getString("PAIR_KIND")))
                    .forEach(pair -> {
                        copy(handle, pair);
                        decided.addAll(List.of(pair.leftId(), pair.rightId()));
                    });
        }));
        if (!decided.isEmpty()) {
            again.jdbi.useTransaction(handle -> again.engine
                    .regrouping()
                    .regroup(
                            decided,
                            new Regrouping.Cause(Regrouping.Cause.Kind.REBUILD, null, "test"),
                            Instant.parse("2026-07-01T00:00:00Z")));
        }
        return again;
    }

    private static void copy(Handle handle, Pair pair) {
        boolean there = handle.createQuery("SELECT COUNT(*) FROM CRM_STEWARD_ACT WHERE ID = :actId")
                        .bindMethods(pair)
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (!there) {
            handle.createUpdate(
                            "INSERT INTO CRM_STEWARD_ACT (ID, ACT_KIND, ACT_STATE, LEFT_CUSTOMER, MADE_BY, MADE_AT, REASON) VALUES (:actId, 'CONFIRM', 'ACTIVE', (SELECT MIN(ID) FROM CRM_CUSTOMER), 'test', CURRENT_TIMESTAMP, 'copied')")
                    .bindMethods(pair)
                    .execute();
        }
        handle.createUpdate(
                        "INSERT INTO CRM_STEWARD_PAIR (ACT_ID, LEFT_ID, RIGHT_ID, PAIR_KIND) VALUES (:actId, :leftId, :rightId, :pairKind)")
                .bindMethods(pair)
                .execute();
    }

    private static Map<Long, String> export(EngineOnPostgres hub) {
        return hub.jdbi.withExtension(ExportRows.class, rows -> {
            Map<Long, String> lines = new TreeMap<>();
            new GoldenLines(rows).forEachRemaining(line -> {
                ObjectNode content = line.content();
                content.remove("formerIds"); // which ids were ever given out is history
                lines.put(line.id(), content.toPrettyString());
            });
            return lines;
        });
    }
}
