package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.resolution.MatchKeys;
import io.tributary.persistence.Claims;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

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
        int persons = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> emails = new ArrayList<>();
            for (int i = 0; i < PERSONS; i++) {
                emails.add("new-person-%d-%d@example.com".formatted(round, i));
            }
            Set<String> came = new HashSet<>();
            List<Callable<@Nullable Void>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                List<String> some = new ArrayList<>(emails);
                Collections.shuffle(some, new Random(31L * round + thread));
                List<String> batch = some.subList(0, PERSONS_AT_ONCE);
                came.addAll(batch);
                tasks.add(() -> {
                    arrive(ground, claims, batch);
                    return null;
                });
            }
            Together.run(tasks);
            came.forEach(email -> Expect.equal("customers made for one new person", 1, owners(ground, email)));
            persons += came.size();
        }
        return Finding.passed("%d threads brought %d new persons, %d times in all: each was made once, no deadlock"
                .formatted(THREADS, persons, THREADS * ROUNDS * PERSONS_AT_ONCE));
    }

    private static void arrive(Ground ground, Claims claims, List<String> emails) {
        ground.bench().jdbi().useTransaction(handle -> {
            claims.take(emails);
            for (String email : emails) {
                if (owners(ground, email) == 0) {
                    GoldenRecord customer = ground.customer();
                    ground.tell(
                            MatchKeys.class,
                            rows -> rows.insert(List.of(new MatchKeys.KeyRow(email.hashCode(), customer.id()))));
                }
            }
        });
    }

    private static int owners(Ground ground, String email) {
        return ground.ask(MatchKeys.class, rows -> rows.profiles(List.of((long) email.hashCode())))
                .size();
    }
}
