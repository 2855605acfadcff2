package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.conformance.server.Product;
import io.tributary.persistence.DatabaseFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A wait for a lock ends when its time is over. */
public final class LockTimeout implements Check {
    private static final int SECONDS = 1;
    private static final int TOO_LONG = 15;

    @Override
    public String name() {
        return "lock-timeout";
    }

    @Override
    public String purpose() {
        return "a wait for a lock ends, and is known as one";
    }

    @Override
    public Finding run(Workbench bench) throws SQLException {
        Product product = bench.product();
        if (!product.locksRowsForUpdate()) {
            return Finding.skipped("queries do not lock rows here");
        }
        long id = new Ground(bench).customer().id();
        String query = product.lockingQuery("CRM_CUSTOMER", "ID", SECONDS);
        try (Connection holder = bench.connect();
                Connection waiter = bench.connect()) {
            Product.query(holder, product.lockingQuery("CRM_CUSTOMER", "ID", 0), id);
            product.limitLockWait(waiter, SECONDS);
            long start = System.nanoTime();
            try {
                Product.query(waiter, query, id);
                return Finding.failed(
                        "two transactions have the same lock", "Row locks do not work here: please report it.");
            } catch (SQLException e) {
                return judge(product, e, Duration.ofNanos(System.nanoTime() - start));
            } finally {
                waiter.rollback();
                holder.rollback();
            }
        }
    }

    private static Finding judge(Product product, SQLException failure, Duration waited) {
        String codes = "%s/%d".formatted(failure.getSQLState(), failure.getErrorCode());
        if (product.meaning(failure) != DatabaseFailure.RACE) {
            return Finding.failed(
                    "the hub does not know this as a lost race: %s %s".formatted(codes, Words.of(failure)),
                    "Please report the codes.");
        }
        String result = "after %.1f s (%s)".formatted(waited.toMillis() / 1000.0, codes);
        return waited.toSeconds() <= TOO_LONG
                ? Finding.passed(result)
                : Finding.failed(
                        result, "The server waits longer than it is told; see its settings for lock timeouts.");
    }
}
