package io.tributary.conformance;

import io.tributary.persistence.DatabaseFailure;
import io.tributary.persistence.Vendor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** H2, which in its Oracle mode takes much of Oracle's syntax and treats '' as NULL. */
final class H2InOracleMode extends StandIn {
    private static final String LOCK_TIMEOUT = "HYT00";

    @Override
    public String title() {
        return "H2 in Oracle mode";
    }

    @Override
    public Vendor vendor() {
        return Vendor.ORACLE;
    }

    @Override
    public Release oldest() {
        return new Release(2, 0);
    }

    @Override
    String catalogue() {
        return """
                SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'VIEW' ELSE 'TABLE' END, TABLE_NAME, '"' || TABLE_NAME || '"'
                FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'
                UNION ALL
                SELECT 'SEQUENCE', SEQUENCE_NAME, '"' || SEQUENCE_NAME || '"'
                FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = 'PUBLIC'""";
    }

    @Override
    public void limitLockWait(Connection connection, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + seconds * 1000);
        }
    }

    /** Oracle has a number for this; H2 says so by a state of its own. */
    @Override
    public DatabaseFailure meaning(Throwable failure) {
        return failure instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState())
                ? DatabaseFailure.RACE
                : DatabaseFailure.of(failure);
    }
}
