package io.tributary.systemtests.crash;

import io.tributary.systemtests.harness.HubDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements that find rows half written: each gives what must not be there. */
final class Integrity {
    static final Map<String, String> CHECKS = checks();

    private Integrity() {}

    private static Map<String, String> checks() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put(
                "every receipt has the bytes of its delivery in the journal",
                """
                SELECT R.TRACE_ID FROM CRM_RECEIPT R LEFT JOIN CRM_JOURNAL J
                    ON J.TRACE_ID = R.TRACE_ID AND J.RECEIPT_ID = R.ID AND J.RAW_SHA256 = R.RAW_SHA256
                 WHERE J.ID IS NULL
                """);
        checks.put(
                "the bytes in the journal are those that came",
                "SELECT TRACE_ID FROM CRM_JOURNAL WHERE ENCODE(SHA256(RAW_BYTES), 'hex') <> RAW_SHA256");
        checks.put(
                "every journal entry is of a receipt's delivery or of a duplicate",
                """
                SELECT J.TRACE_ID FROM CRM_JOURNAL J
                  LEFT JOIN CRM_RECEIPT R ON R.ID = J.RECEIPT_ID AND R.TRACE_ID = J.TRACE_ID
                  LEFT JOIN CRM_DUPLICATE D ON D.RECEIPT_ID = J.RECEIPT_ID AND D.TRACE_ID = J.TRACE_ID
                 WHERE R.ID IS NULL AND D.TRACE_ID IS NULL
                """);
        checks.put(
                "every receipt is of an accepted delivery",
                """
                SELECT R.TRACE_ID FROM CRM_RECEIPT R LEFT JOIN CRM_ACCEPTED A ON A.TRACE_ID = R.TRACE_ID
                 WHERE A.TRACE_ID IS NULL
                """);
        checks.put(
                "every duplicate is of an accepted delivery",
                """
                SELECT D.TRACE_ID FROM CRM_DUPLICATE D LEFT JOIN CRM_ACCEPTED A ON A.TRACE_ID = D.TRACE_ID
                 WHERE A.TRACE_ID IS NULL
                """);
        checks.put(
                "every accepted delivery has become a receipt or a duplicate, not both",
                """
                SELECT A.TRACE_ID FROM CRM_ACCEPTED A
                  LEFT JOIN CRM_RECEIPT R ON R.TRACE_ID = A.TRACE_ID
                  LEFT JOIN CRM_DUPLICATE D ON D.TRACE_ID = A.TRACE_ID
                 WHERE (CASE WHEN R.ID IS NULL THEN 0 ELSE 1 END) + (CASE WHEN D.TRACE_ID IS NULL THEN 0 ELSE 1 END) <> 1
                """);
        checks.put(
                "every applied receipt has its customer's source record",
                """
                SELECT R.TRACE_ID FROM CRM_RECEIPT R LEFT JOIN CRM_SOURCE_RECORD S ON S.RECEIPT_ID = R.ID
                 WHERE R.RECEIPT_STATE = 'APPLIED' AND S.ID IS NULL
                """);
        checks.put(
                "every applied form, mail and JMS message has one interaction with one inquiry",
                """
                SELECT R.TRACE_ID FROM CRM_RECEIPT R
                  LEFT JOIN CRM_INTERACTION I ON I.RECEIPT_ID = R.ID
                  LEFT JOIN CRM_INQUIRY Q ON Q.INTERACTION_ID = I.ID
                 WHERE R.RECEIPT_STATE = 'APPLIED' AND R.SOURCE_NAME IN ('website', 'support-mail', 'partner-systems')
                 GROUP BY R.TRACE_ID HAVING COUNT(I.ID) <> 1 OR COUNT(Q.ID) <> 1
                """);
        checks.put(
                "every applied lead has one lead",
                """
                SELECT R.TRACE_ID FROM CRM_RECEIPT R LEFT JOIN CRM_LEAD L ON L.RECEIPT_ID = R.ID
                 WHERE R.RECEIPT_STATE = 'APPLIED' AND R.SOURCE_NAME = 'meta-leads'
                 GROUP BY R.TRACE_ID HAVING COUNT(L.ID) <> 1
                """);
        checks.put(
                "every applied row of a file has one payment",
                """
                SELECT R.TRACE_ID FROM CRM_RECEIPT R LEFT JOIN CRM_PAYMENT P ON P.RECEIPT_ID = R.ID
                 WHERE R.RECEIPT_STATE = 'APPLIED' AND R.SOURCE_NAME = 'erp-payments'
                 GROUP BY R.TRACE_ID HAVING COUNT(P.ID) <> 1
                """);
        checks.put(
                "every interaction, lead and payment is of an applied receipt",
                """
                SELECT F.KIND || ' ' || F.ID FROM (
                    SELECT 'interaction' AS KIND, ID, RECEIPT_ID FROM CRM_INTERACTION
                    UNION ALL SELECT 'lead', ID, RECEIPT_ID FROM CRM_LEAD
                    UNION ALL SELECT 'payment', ID, RECEIPT_ID FROM CRM_PAYMENT) F
                  LEFT JOIN CRM_RECEIPT R ON R.ID = F.RECEIPT_ID AND R.RECEIPT_STATE = 'APPLIED'
                 WHERE R.ID IS NULL
                """);
        checks.put(
                "facts and their source records are of the same golden record",
                """
                SELECT F.KIND || ' ' || F.ID FROM (
                    SELECT 'interaction' AS KIND, ID, RECEIPT_ID, CUSTOMER_ID FROM CRM_INTERACTION
                    UNION ALL SELECT 'lead', ID, RECEIPT_ID, CUSTOMER_ID FROM CRM_LEAD
                    UNION ALL SELECT 'payment', ID, RECEIPT_ID, CUSTOMER_ID FROM CRM_PAYMENT) F
                  JOIN CRM_SOURCE_RECORD S ON S.RECEIPT_ID = F.RECEIPT_ID
                 WHERE F.CUSTOMER_ID IS DISTINCT FROM S.CUSTOMER_ID
                """);
        checks.put(
                "every golden record that stands for itself has a source record, and no other has",
                """
                SELECT C.ID FROM CRM_CUSTOMER C
                 WHERE (C.CUSTOMER_STATE = 'ACTIVE')
                    <> EXISTS (SELECT 1 FROM CRM_SOURCE_RECORD S WHERE S.CUSTOMER_ID = C.ID)
                """);
        checks.put(
                "source records and what they look like are of the same golden record",
                """
                SELECT S.ID FROM CRM_SOURCE_RECORD S JOIN CRM_MATCH_PROFILE P ON P.ID = S.PROFILE_ID
                 WHERE P.CUSTOMER_ID <> S.CUSTOMER_ID
                """);
        checks.put(
                "every person who gave an address can be reached there",
                """
                SELECT S.ID FROM CRM_SOURCE_RECORD S
                 WHERE S.RECORD_CONTENT LIKE '%@people.example%' AND S.SOURCE_NAME <> 'erp-payments'
                   AND NOT EXISTS (SELECT 1 FROM CRM_CONTACT_POINT P WHERE P.CUSTOMER_ID = S.CUSTOMER_ID)
                """);
        return checks;
    }

    /** Follows every foreign key of the schema by hand: an index that a crash has torn would hide an orphan from the constraint. */
    static List<String> brokenForeignKeys(HubDatabase database) {
        List<String> broken = new ArrayList<>();
        for (Map<String, ?> key : database.query(
                """
                SELECT C.CONNAME AS NAME, C.CONRELID::REGCLASS::TEXT AS CHILD, C.CONFRELID::REGCLASS::TEXT AS PARENT,
                       A.ATTNAME AS CHILD_COLUMN, B.ATTNAME AS PARENT_COLUMN
                  FROM PG_CONSTRAINT C
                  JOIN PG_ATTRIBUTE A ON A.ATTRELID = C.CONRELID AND A.ATTNUM = C.CONKEY[1]
                  JOIN PG_ATTRIBUTE B ON B.ATTRELID = C.CONFRELID AND B.ATTNUM = C.CONFKEY[1]
                 WHERE C.CONTYPE = 'f' AND CARDINALITY(C.CONKEY) = 1
                """)) {
            long orphans = database.count(
                    "SELECT COUNT(*) FROM %s C LEFT JOIN %s P ON P.%s = C.%s WHERE C.%s IS NOT NULL AND P.%s IS NULL"
                            .formatted(
                                    key.get("child"),
                                    key.get("parent"),
                                    key.get("parent_column"),
                                    key.get("child_column"),
                                    key.get("child_column"),
                                    key.get("parent_column")));
            if (orphans > 0) {
                broken.add(key.get("name") + ": " + orphans);
            }
        }
        return broken;
    }
}
