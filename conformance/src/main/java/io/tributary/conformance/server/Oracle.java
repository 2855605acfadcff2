package io.tributary.conformance.server;

import io.tributary.conformance.Finding;
import io.tributary.conformance.schema.DatabaseObject;
import io.tributary.persistence.Vendor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Oracle Database. */
public final class Oracle implements Product {

    @Override
    public String title() {
        return "Oracle";
    }

    @Override
    public Vendor vendor() {
        return Vendor.ORACLE;
    }

    @Override
    public Release oldest() {
        return new Release(19, 0);
    }

    @Override
    public String schemaName(String given) {
        return given.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean hasSchema(Connection connection, String schema) throws SQLException {
        return !Queries.text(connection, "SELECT USERNAME FROM ALL_USERS WHERE USERNAME = ?", schema)
                .isEmpty();
    }

    @Override
    public Set<DatabaseObject> objects(Connection connection, String schema) throws SQLException {
        return Queries.objects(
                connection,
                """
                SELECT O.OBJECT_TYPE, O.OBJECT_NAME,
                       '"' || O.OWNER || '"."' || O.OBJECT_NAME || '"' ||
                       CASE O.OBJECT_TYPE WHEN 'TABLE' THEN ' CASCADE CONSTRAINTS PURGE' END
                FROM ALL_OBJECTS O
                WHERE O.OWNER = ? AND O.OBJECT_NAME NOT LIKE 'BIN$%' AND O.OBJECT_NAME NOT LIKE 'ISEQ$$%'
                  AND O.OBJECT_TYPE IN ('TABLE', 'VIEW', 'MATERIALIZED VIEW', 'SEQUENCE', 'TRIGGER', 'FUNCTION', 'PROCEDURE',
                                        'PACKAGE', 'TYPE', 'SYNONYM')
                  AND O.SECONDARY = 'N'
                ORDER BY O.OBJECT_TYPE DESC, O.OBJECT_NAME""",
                schema);
    }

    @Override
    public Finding charset(Connection connection) throws SQLException {
        String charset = Queries.text(
                connection, "SELECT VALUE FROM NLS_DATABASE_PARAMETERS WHERE PARAMETER = 'NLS_CHARACTERSET'");
        String seen = "NLS_CHARACTERSET " + charset;
        return charset.equals("AL32UTF8")
                ? Finding.passed(seen)
                : Finding.failed(
                        seen, "Create the database with CHARACTER SET AL32UTF8, or use a pluggable one that has it.");
    }

    @Override
    public Finding pageSize(Connection connection) {
        return Finding.skipped("does not matter on Oracle: rows may be chained");
    }

    @Override
    public Map<String, Boolean> migratingPrivileges(Connection connection, String schema) throws SQLException {
        List<String> held = Queries.texts(connection, "SELECT PRIVILEGE FROM SESSION_PRIVS");
        boolean own = Queries.text(connection, "SELECT SYS_CONTEXT('USERENV', 'SESSION_USER') FROM DUAL")
                .equals(schema);
        Map<String, Boolean> privileges = new LinkedHashMap<>();
        for (String what : List.of("TABLE", "VIEW", "SEQUENCE", "TRIGGER")) {
            String needed = own ? "CREATE " + what : "CREATE ANY " + what;
            privileges.put(needed, held.contains(needed) || held.contains("CREATE ANY " + what));
        }
        String quota = Queries.text(connection, "SELECT MAX(ABS(MAX_BYTES)) FROM USER_TS_QUOTAS");
        privileges.put(
                "QUOTA on a tablespace",
                !own || held.contains("UNLIMITED TABLESPACE") || !(quota.isEmpty() || quota.equals("0")));
        return privileges;
    }

    @Override
    public String defaultTableSpace() {
        return "USERS";
    }

    @Override
    public void limitLockWait(Connection connection, int seconds) {
        // said with each statement
    }

    @Override
    public String lockingQuery(String table, String column, int seconds) {
        return Product.super.lockingQuery(table, column, seconds) + (seconds == 0 ? "" : " WAIT " + seconds);
    }
}
