package io.tributary.conformance;

import io.tributary.persistence.Vendor;
import java.sql.Connection;

/** Derby, which was made as a small DB2 and is strict about its dialect. */
final class Derby extends StandIn {

    @Override
    public String title() {
        return "Derby";
    }

    @Override
    public Vendor vendor() {
        return Vendor.DB2;
    }

    @Override
    public Release oldest() {
        return new Release(10, 16);
    }

    @Override
    String catalogue() {
        return """
                SELECT CASE T.TABLETYPE WHEN 'V' THEN 'VIEW' ELSE 'TABLE' END, T.TABLENAME, '"' || T.TABLENAME || '"'
                FROM SYS.SYSTABLES T JOIN SYS.SYSSCHEMAS S ON S.SCHEMAID = T.SCHEMAID
                WHERE S.SCHEMANAME = 'APP' AND T.TABLETYPE IN ('T', 'V')
                UNION ALL
                SELECT 'SEQUENCE', Q.SEQUENCENAME, '"' || Q.SEQUENCENAME || '" RESTRICT'
                FROM SYS.SYSSEQUENCES Q JOIN SYS.SYSSCHEMAS S ON S.SCHEMAID = Q.SCHEMAID WHERE S.SCHEMANAME = 'APP'""";
    }

    @Override
    public void limitLockWait(Connection connection, int seconds) {
        // for the whole database: derby.locks.waitTimeout
    }

    /** It has no update locks that a query could ask for and keep. */
    @Override
    public boolean locksRowsForUpdate() {
        return false;
    }

    @Override
    public boolean skipsLockedRows() {
        return false;
    }
}
