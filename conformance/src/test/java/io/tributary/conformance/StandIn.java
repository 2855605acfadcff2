package io.tributary.conformance;

import io.tributary.conformance.schema.DatabaseObject;
import io.tributary.conformance.server.Product;
import io.tributary.conformance.server.Queries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** What databases in memory share that stand in for servers: no privileges, no pages, one character set. */
abstract class StandIn implements Product {
    private static final Finding NOT_HERE = Finding.skipped("not in a database in memory");

    /** Kinds, names and quoted names of what is in a schema. */
    abstract String catalogue();

    @Override
    public String schemaName(String given) {
        return given;
    }

    @Override
    public boolean hasSchema(Connection connection, String schema) {
        return true;
    }

    @Override
    public Set<DatabaseObject> objects(Connection connection, String schema) throws SQLException {
        return Queries.objects(connection, catalogue());
    }

    @Override
    public Finding charset(Connection connection) {
        return NOT_HERE;
    }

    @Override
    public Finding pageSize(Connection connection) {
        return NOT_HERE;
    }

    @Override
    public Map<String, Boolean> migratingPrivileges(Connection connection, String schema) {
        return Map.of();
    }

    /** Its triggers would be written in Java. */
    @Override
    public boolean notesOtherWriters() {
        return false;
    }

    @Override
    public String defaultTableSpace() {
        return "A_TABLE_SPACE";
    }
}
