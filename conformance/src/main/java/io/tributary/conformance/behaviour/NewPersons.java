package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.golden.IdentityKeys;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Claims;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/** Messages about the same new persons at the same moment: whoever claims a person's key first makes the customer, all others find it. */
public final class NewPersons implements Check {
    private static final int THREADS = 8;
    private static final int ROUNDS = 5;
    private static final int PERSONS = 12;
    private static final int PERSONS_AT_ONCE = 6;

    @Override
    public String name() {
        return "new-persons";
    }

    @Override
    public String purpose() {
        return "messages about the same new person at the same moment make one customer";
    }

    @Override
    public Finding run(Workbench bench) throws Exception {
        if (!bench.product().locksRowsForUpdate()) {
            return Finding.skipped("queries do not lock rows here");
        }
        Ground ground = new Ground(bench);
        Claims claims = new Claims(bench.jdbi());
        long source = ground.sourceRecord(ground.customer().id()).id();
        int made = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> emails = new ArrayList<>();
            for (int i = 0; i < PERSONS; i++) {
                emails.add("new-person-%d-%d@example.com".formatted(round, i));
            }
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                List<String> some = new ArrayList<>(emails);
                Collections.shuffle(some, new Random(31L * round + thread));
                tasks.add(() -> arrive(ground, claims, some.subList(0, PERSONS_AT_ONCE), source));
            }
            for (int count : Together.run(tasks)) {
                made += count;
            }
            emails.forEach(email -> Expect.that(
                    owners(ground, email) <= 1,
                    "%d customers were made for one new person".formatted(owners(ground, email))));
        }
        return Finding.passed("%d threads met %d new persons %d times: %d customers, no deadlock"
                .formatted(THREADS, PERSONS * ROUNDS, THREADS * ROUNDS * PERSONS_AT_ONCE, made));
    }

    private static int arrive(Ground ground, Claims claims, List<String> emails, long source) {
        return ground.bench().jdbi().inTransaction(handle -> {
            claims.take(emails);
            int made = 0;
            for (String email : emails) {
                if (owners(ground, email) == 0) {
                    GoldenRecord customer = ground.customer();
                    ground.tell(
                            GoldenRecords.class,
                            rows -> rows.insertContactPoints(List.of(ground.sample(
                                    GoldenRecords.ContactPoint.class,
                                    "customerId",
                                    customer.id(),
                                    "pointKind",
                                    "EMAIL",
                                    "pointValue",
                                    email,
                                    "sourceRecordId",
                                    source))));
                    made++;
                }
            }
            return made;
        });
    }

    private static int owners(Ground ground, String email) {
        return ground.ask(IdentityKeys.Owners.class, rows -> rows.ofContactPoints(BindLists.padded(List.of(email))))
                .size();
    }
}
