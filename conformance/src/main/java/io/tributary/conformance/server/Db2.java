package io.tributary.conformance.server;

import io.tributary.conformance.Finding;
import io.tributary.conformance.schema.DatabaseObject;
import io.tributary.persistence.Vendor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** DB2 for Linux, UNIX and Windows. */
public final class Db2 implements Product {
    private static final int PAGE_BYTES = 32_768;

    @Override
    public String title() {
        return "DB2";
    }

    @Override
    public Vendor vendor() {
        return Vendor.DB2;
    }

    @Override
    public Release oldest() {
        return new Release(11, 5);
    }

    @Override
    public String schemaName(String given) {
        return given.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean hasSchema(Connection connection, String schema) throws SQLException {
        return !Queries.text(connection, "SELECT SCHEMANAME FROM SYSCAT.SCHEMATA WHERE SCHEMANAME = ?", schema)
                .isEmpty();
    }

    @Override
    public Set<DatabaseObject> objects(Connection connection, String schema) throws SQLException {
        return Queries.objects(
                connection,
                """
                SELECT CASE TYPE WHEN 'V' THEN 'VIEW' WHEN 'A' THEN 'ALIAS' ELSE 'TABLE' END, TABNAME,
                       '"' || RTRIM(TABSCHEMA) || '"."' || TABNAME || '"'
                FROM SYSCAT.TABLES WHERE TABSCHEMA = ? AND TYPE IN ('T', 'V', 'A')
                UNION ALL
                SELECT 'TRIGGER', TRIGNAME, '"' || RTRIM(TRIGSCHEMA) || '"."' || TRIGNAME || '"'
                FROM SYSCAT.TRIGGERS WHERE TRIGSCHEMA = ?
                UNION ALL
                SELECT 'SEQUENCE', SEQNAME, '"' || RTRIM(SEQSCHEMA) || '"."' || SEQNAME || '"'
                FROM SYSCAT.SEQUENCES WHERE SEQSCHEMA = ? AND SEQTYPE = 'S'
                UNION ALL
                SELECT CASE ROUTINETYPE WHEN 'P' THEN 'SPECIFIC PROCEDURE' ELSE 'SPECIFIC FUNCTION' END, ROUTINENAME,
                       '"' || RTRIM(ROUTINESCHEMA) || '"."' || SPECIFICNAME || '"'
                FROM SYSCAT.ROUTINES WHERE ROUTINESCHEMA = ? AND ROUTINETYPE IN ('P', 'F') AND ORIGIN <> 'S'
                UNION ALL
                SELECT 'VARIABLE', VARNAME, '"' || RTRIM(VARSCHEMA) || '"."' || VARNAME || '"'
                FROM SYSCAT.VARIABLES WHERE VARSCHEMA = ?""",
                schema,
                schema,
                schema,
                schema,
                schema);
    }

    @Override
    public Finding charset(Connection connection) throws SQLException {
        String codePage = Queries.text(connection, "SELECT VALUE FROM SYSIBMADM.DBCFG WHERE NAME = 'codepage'");
        String seen = "code page " + codePage;
        return codePage.equals("1208")
                ? Finding.passed(seen)
                : Finding.failed(
                        seen, "Create the database with USING CODESET UTF-8 TERRITORY …: it cannot be changed later.");
    }

    @Override
    public Finding pageSize(Connection connection) throws SQLException {
        String widest = Queries.text(
                connection,
                """
                SELECT MAX(S.PAGESIZE) FROM SYSCAT.TABLESPACES S
                WHERE S.DATATYPE IN ('A', 'L') AND S.TBSPACE NOT IN ('SYSCATSPACE', 'SYSTOOLSPACE')""");
        String seen = "the largest pages for tables are of %s bytes".formatted(widest);
        return !widest.isEmpty() && Integer.parseInt(widest) >= PAGE_BYTES
                ? Finding.passed(seen)
                : Finding.failed(
                        seen,
                        "Make a buffer pool and a tablespace with PAGESIZE 32 K, and name it in tributary.db.table.space: "
                                + "the hub's rows and index keys do not fit smaller pages.");
    }

    @Override
    public Map<String, Boolean> migratingPrivileges(Connection connection, String schema) throws SQLException {
        String create = Queries.text(
                connection,
                """
                SELECT COUNT(*) FROM TABLE (SYSPROC.AUTH_LIST_AUTHORITIES_FOR_AUTHID (SESSION_USER, 'U')) A
                WHERE A.AUTHORITY IN ('DBADM', 'IMPLICIT_SCHEMA', 'CREATETAB')
                  AND 'Y' IN (A.D_USER, A.D_GROUP, A.D_PUBLIC, A.ROLE_USER, A.ROLE_GROUP, A.ROLE_PUBLIC)""");
        String createIn = Queries.text(
                connection,
                """
                SELECT COUNT(*) FROM SYSCAT.SCHEMAAUTH
                WHERE SCHEMANAME = ? AND GRANTEE IN (SESSION_USER, 'PUBLIC') AND CREATEINAUTH <> 'N'""",
                schema);
        Map<String, Boolean> privileges = new LinkedHashMap<>();
        privileges.put("CREATETAB ON DATABASE", !create.equals("0"));
        privileges.put(
                "CREATEIN ON SCHEMA " + schema,
                !createIn.equals("0") || !hasSchema(connection, schema) || !create.equals("0"));
        return privileges;
    }

    @Override
    public String defaultTableSpace() {
        return "USERSPACE1";
    }

    @Override
    public void limitLockWait(Connection connection, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET CURRENT LOCK TIMEOUT " + seconds);
        }
    }

    @Override
    public String lockingQuery(String table, String column, int seconds) {
        return "SELECT %2$s FROM %1$s WHERE %2$s = ? FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS"
                .formatted(table, column);
    }

    @Override
    public boolean skipsLockedRows() {
        return false; // SKIP LOCKED DATA came in the course of 11.5
    }

    @Override
    public void lockNow(Connection connection, String table, String column, long id) throws SQLException {
        limitLockWait(connection, 0);
        Product.query(connection, lockingQuery(table, column, 0), id);
    }
}
