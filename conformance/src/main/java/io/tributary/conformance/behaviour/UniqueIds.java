package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.persistence.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Several hubs take ids at the same time. */
public final class UniqueIds implements Check {
    private static final int HUBS = 3;
    private static final int THREADS = 6;
    private static final int IDS = 2_500;

    @Override
    public String name() {
        return "ids";
    }

    @Override
    public String purpose() {
        return "several hubs never get the same id, whatever is rolled back";
    }

    @Override
    public Finding run(Workbench bench) throws Exception {
        List<Ids> hubs = new ArrayList<>();
        for (int i = 0; i < HUBS; i++) {
            hubs.add(new Ids(bench.jdbi()));
        }
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Ids ids = hubs.get(thread % HUBS);
            tasks.add(() -> bench.jdbi().withHandle(handle -> {
                handle.begin();
                List<Long> taken = new ArrayList<>();
                for (int i = 0; i < IDS; i++) {
                    taken.add(ids.next());
                }
                handle.rollback();
                return taken;
            }));
        }
        Set<Long> all = new HashSet<>();
        for (List<Long> taken : Together.run(tasks)) {
            all.addAll(taken);
        }
        Expect.equal("different ids", THREADS * IDS, all.size());
        long lowest = all.stream().mapToLong(id -> id).min().orElseThrow();
        long highest = all.stream().mapToLong(id -> id).max().orElseThrow();
        Expect.that(lowest > 0, "ids are positive, not %d".formatted(lowest));
        Expect.that(
                highest - lowest < 10L * all.size(),
                "%,d ids are spread over %,d numbers".formatted(all.size(), highest - lowest));
        return Finding.passed("%,d ids of %d hubs in rolled back transactions, none twice, %,d left out"
                .formatted(all.size(), HUBS, highest - lowest + 1 - all.size()));
    }
}
