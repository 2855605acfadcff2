package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.persistence.DatabaseFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Two transactions change two rows in opposite order: one is sacrificed, and its work is taken again. */
public final class Deadlock implements Check {

    @Override
    public String name() {
        return "deadlock";
    }

    @Override
    public String purpose() {
        return "a deadlock ends, and its victim is known as one";
    }

    @Override
    public Finding run(Workbench bench) throws Exception {
        Ground ground = new Ground(bench);
        long one = ground.customer().id();
        long other = ground.customer().id();
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        long start = System.nanoTime();
        List<Callable<Ending>> tasks =
                List.of(() -> change(bench, bothHaveOne, one, other), () -> change(bench, bothHaveOne, other, one));
        List<SQLException> victims = new ArrayList<>();
        for (Ending result : Together.run(tasks)) {
            if (result.failure() != null) {
                victims.add(result.failure());
            }
        }
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        if (victims.isEmpty()) {
            return Finding.failed(
                    "there was no deadlock where there must be one", "Row locks do not work here: please report it.");
        }
        for (SQLException victim : victims) {
            if (bench.product().meaning(victim) != DatabaseFailure.RACE) {
                return Finding.failed(
                        "the hub does not know this as a lost race: %s/%d %s"
                                .formatted(victim.getSQLState(), victim.getErrorCode(), Words.of(victim)),
                        "Please report the codes.");
            }
        }
        SQLException victim = Objects.requireNonNull(victims.get(0));
        return Finding.passed("%d of 2 transactions was sacrificed after %.1f s (%s/%d): taken again by the hub"
                .formatted(victims.size(), seconds, victim.getSQLState(), victim.getErrorCode()));
    }

    private static Ending change(Workbench bench, CyclicBarrier bothHaveOne, long first, long second) throws Exception {
        try (Connection connection = bench.connect()) {
            try (Statement statement = connection.createStatement()) {
                update(statement, first);
                bothHaveOne.await(30, TimeUnit.SECONDS);
                update(statement, second);
                connection.commit();
                return new Ending(null);
            } catch (SQLException e) {
                connection.rollback();
                return new Ending(e);
            }
        }
    }

    private static void update(Statement statement, long id) throws SQLException {
        statement.executeUpdate("UPDATE CRM_CUSTOMER SET TITLE = 'deadlock' WHERE ID = " + id);
    }

    private record Ending(@Nullable SQLException failure) {}
}
