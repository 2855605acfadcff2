package io.tributary.conformance;

import io.tributary.conformance.server.Product;
import io.tributary.persistence.HubDataSource;
import io.tributary.persistence.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** What checks work with: connections to the database, and the hub's own way to it. */
public final class Workbench {
    private final Target target;
    private final Product product;
    private final Jdbi jdbi;
    private final Ids ids;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final AtomicLong samples = new AtomicLong();
    private final StatementRecorder statements = new StatementRecorder();

    /** A bench at a database of a known product. */
    public Workbench(Target target, Product product) {
        this.target = target;
        this.product = product;
        this.jdbi = HubDataSource.configure(
                        Jdbi.create(this::open),
                        product.vendor(),
                        product.standIns().toArray(String[]::new))
                .setSqlLogger(statements);
        this.ids = new Ids(jdbi);
    }

    /** What kind of database it is. */
    public Product product() {
        return product;
    }

    /** Where it is. */
    public Target target() {
        return target;
    }

    /** The hub's Jdbi. Whatever a thread does inside {@code inTransaction} is one transaction, as in the container. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** A new id, as the hub makes them. */
    public long id() {
        return ids.next();
    }

    /** How many samples were made of rows that must differ. */
    public AtomicLong samples() {
        return samples;
    }

    /** The statement files that were run so far. */
    public StatementRecorder statements() {
        return statements;
    }

    /** A new connection without automatic commits, to be closed by the caller. */
    public Connection connect() throws SQLException {
        Connection connection = open();
        connection.setAutoCommit(false);
        return connection;
    }

    /** A new connection with automatic commits, as another program makes it; to be closed by the caller. */
    public Connection connectAsAnother() throws SQLException {
        return remember(target.connectAsAnother());
    }

    private Connection open() throws SQLException {
        return remember(target.connect());
    }

    private Connection remember(Connection connection) {
        connections.add(connection);
        return connection;
    }

    /** Breaks all connections that are still open, so that a check that hangs comes to its end and holds no locks. */
    void abort() {
        for (Connection connection = connections.poll(); connection != null; connection = connections.poll()) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException | RuntimeException e) {
                // it was closed, or its server is gone: either way it holds nothing any more
            }
        }
    }

    /** Asks a repository, in a transaction of its own or in the running one. */
    public <R, T> T ask(Class<R> repository, Function<R, T> question) {
        return jdbi.inTransaction(handle -> question.apply(handle.attach(repository)));
    }

    /** Tells a repository, in a transaction of its own or in the running one. */
    public <R> void tell(Class<R> repository, Consumer<R> order) {
        jdbi.useTransaction(handle -> order.accept(handle.attach(repository)));
    }
}
