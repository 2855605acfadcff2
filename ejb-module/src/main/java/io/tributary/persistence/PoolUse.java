package io.tributary.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/** How many connections the hub's code has in its hands, and how long it waited for them; counted without locks. */
@ApplicationScoped
public class PoolUse {
    private final LongAdder taken = new LongAdder();
    private final LongAdder returned = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();

    /** Connections of the pool, counted. */
    ConnectionFactory counting(DataSource pool) {
        return new ConnectionFactory() {
            @Override
            public Connection openConnection() throws SQLException {
                long asked = System.nanoTime();
                Connection connection = pool.getConnection();
                waitedNanos.add(System.nanoTime() - asked);
                taken.increment();
                return connection;
            }

            @Override
            public void closeConnection(Connection connection) throws SQLException {
                returned.increment();
                connection.close();
            }
        };
    }

    /** Connections that are in use now. */
    public long inUse() {
        return Math.max(0, taken.sum() - returned.sum());
    }

    /** How often a connection was taken. */
    public long taken() {
        return taken.sum();
    }

    /** How long was waited for all of them. */
    public double waitedSeconds() {
        return waitedNanos.sum() / 1e9;
    }
}
