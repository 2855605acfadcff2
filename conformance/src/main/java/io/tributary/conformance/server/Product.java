package io.tributary.conformance.server;

import io.tributary.conformance.Finding;
import io.tributary.conformance.schema.DatabaseObject;
import io.tributary.persistence.DatabaseFailure;
import io.tributary.persistence.Vendor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A database product, and what it has to be asked for in words of its own. */
public interface Product {

    /** As its vendor calls it. */
    String title();

    /** Whose scripts and statements are used. */
    Vendor vendor();

    /** Dialects of statements that are preferred to the vendor's, where a database stands in for another in a test. */
    default List<String> standIns() {
        return List.of();
    }

    /** The oldest release that is supported. */
    Release oldest();

    /** How the account names a schema: in capitals or not. */
    String schemaName(String given);

    /** Whether a schema is there. */
    boolean hasSchema(Connection connection, String schema) throws SQLException;

    /** What is in a schema, but for what belongs to the server itself. */
    Set<DatabaseObject> objects(Connection connection, String schema) throws SQLException;

    /** Whether the database keeps every character. */
    Finding charset(Connection connection) throws SQLException;

    /** Whether its pages can hold the hub's rows. */
    Finding pageSize(Connection connection) throws SQLException;

    /** What migrating needs, and whether the account has it. */
    Map<String, Boolean> migratingPrivileges(Connection connection, String schema) throws SQLException;

    /** Tablespaces of its own for the scripts' placeholders, where none is configured. */
    String defaultTableSpace();

    /** Makes waits for locks in this session end after some seconds; where that is said with each statement, does nothing. */
    void limitLockWait(Connection connection, int seconds) throws SQLException;

    /** A query by {@code ID = ?} that locks a row, and waits as {@link #limitLockWait} says. */
    default String lockingQuery(String table, String column, int seconds) {
        return "SELECT %2$s FROM %1$s WHERE %2$s = ? FOR UPDATE".formatted(table, column);
    }

    /** Whether a query can lock a row against others' changes. */
    default boolean locksRowsForUpdate() {
        return true;
    }

    /** Whether a query can pass over rows that somebody else has locked. */
    default boolean skipsLockedRows() {
        return true;
    }

    /** Whether triggers note what other programs change. */
    default boolean notesOtherWriters() {
        return true;
    }

    /** What the hub makes of a failure. */
    default DatabaseFailure meaning(Throwable failure) {
        return DatabaseFailure.of(failure);
    }

    /** Locks a row at once. */
    default void lockNow(Connection connection, String table, String column, long id) throws SQLException {
        query(connection, lockingQuery(table, column, 0) + " NOWAIT", id);
    }

    /** Runs a query by one number, and reads its first row. */
    static void query(Connection connection, String sql, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
            }
        }
    }

    /** The product that a JDBC address leads to. */
    static Product of(String url) {
        return switch (Vendor.of(url)) {
            case POSTGRESQL -> new PostgreSql();
            case ORACLE -> new Oracle();
            case DB2 -> new Db2();
        };
    }

    /** A release by its first two numbers. */
    record Release(int major, int minor) implements Comparable<Release> {
        @Override
        public int compareTo(Release other) {
            return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
        }

        @Override
        public String toString() {
            return minor == 0 ? String.valueOf(major) : major + "." + minor;
        }
    }
}
