package io.tributary.conformance.server;

import io.tributary.conformance.Finding;
import io.tributary.conformance.schema.DatabaseObject;
import io.tributary.persistence.Vendor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** PostgreSQL. */
public final class PostgreSql implements Product {

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public Vendor vendor() {
        return Vendor.POSTGRESQL;
    }

    @Override
    public Release oldest() {
        return new Release(14, 0);
    }

    @Override
    public String schemaName(String given) {
        return given;
    }

    @Override
    public boolean hasSchema(Connection connection, String schema) throws SQLException {
        return !Queries.text(connection, "SELECT nspname FROM pg_namespace WHERE nspname = ?", schema)
                .isEmpty();
    }

    @Override
    public Set<DatabaseObject> objects(Connection connection, String schema) throws SQLException {
        return Queries.objects(
                connection,
                """
                SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
                                      WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
                       c.relname, format('%I.%I', n.nspname, c.relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
                  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('e', 'i', 'a')
                                  AND d.classid = 'pg_class'::regclass)
                UNION ALL
                SELECT 'ROUTINE', p.proname, format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
                FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE n.nspname = ?
                  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
                ORDER BY 1 DESC, 2""",
                schema,
                schema);
    }

    @Override
    public Finding charset(Connection connection) throws SQLException {
        String encoding = Queries.text(connection, "SHOW server_encoding");
        String seen = "server_encoding " + encoding;
        return encoding.equals("UTF8")
                ? Finding.passed(seen)
                : Finding.failed(seen, "Create the database with ENCODING 'UTF8' (from template0).");
    }

    @Override
    public Finding pageSize(Connection connection) {
        return Finding.skipped("does not matter on PostgreSQL: long values leave the page");
    }

    @Override
    public Map<String, Boolean> migratingPrivileges(Connection connection, String schema) throws SQLException {
        Map<String, Boolean> privileges = new LinkedHashMap<>();
        for (String privilege : new String[] {"USAGE", "CREATE"}) {
            String has = Queries.text(connection, "SELECT CAST(has_schema_privilege(?, ?) AS text)", schema, privilege);
            privileges.put("%s ON SCHEMA %s".formatted(privilege, schema), has.equals("true"));
        }
        return privileges;
    }

    @Override
    public String defaultTableSpace() {
        return "pg_default";
    }

    @Override
    public void limitLockWait(Connection connection, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '%ds'".formatted(seconds));
        }
    }
}
