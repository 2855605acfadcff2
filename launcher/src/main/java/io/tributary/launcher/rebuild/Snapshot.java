package io.tributary.launcher.rebuild;

import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.persistence.HubDataSource;
import io.tributary.persistence.Vendor;
import io.tributary.persistence.VendorDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * One look at a database that stays the same however much others write meanwhile: one transaction that only reads. DB2 has no such thing;
 * there each page is as it is when it is read.
 */
final class Snapshot implements AutoCloseable {
    private static final int FETCH = 500;

    private final Handle handle;

    private Snapshot(Handle handle) {
        this.handle = handle;
    }

    /** The hub's way to a database. */
    static Jdbi jdbi(DatabaseAccess access) {
        return HubDataSource.configure(
                Jdbi.create(new VendorDataSource(access.url(), access.user(), access.password(), access.schema())),
                access.vendor());
    }

    static Snapshot of(DatabaseAccess access) {
        Handle handle = jdbi(access).open();
        handle.setReadOnly(access.vendor() == Vendor.POSTGRESQL);
        switch (access.vendor()) {
            case POSTGRESQL -> handle.setTransactionIsolationLevel(TransactionIsolationLevel.REPEATABLE_READ);
            case ORACLE -> handle.setTransactionIsolationLevel(TransactionIsolationLevel.SERIALIZABLE);
            case DB2 -> handle.setTransactionIsolationLevel(TransactionIsolationLevel.READ_COMMITTED);
        }
        handle.begin();
        handle.getConfig(org.jdbi.v3.core.statement.SqlStatements.class)
                .addCustomizer(new org.jdbi.v3.core.statement.StatementCustomizer() {
                    @Override
                    public void beforeExecution(
                            java.sql.PreparedStatement statement, org.jdbi.v3.core.statement.StatementContext context)
                            throws java.sql.SQLException {
                        statement.setFetchSize(FETCH);
                    }
                });
        return new Snapshot(handle);
    }

    <R> R attach(Class<R> repository) {
        return handle.attach(repository);
    }

    Handle handle() {
        return handle;
    }

    @Override
    public void close() {
        try {
            handle.rollback();
        } finally {
            handle.close();
        }
    }
}
