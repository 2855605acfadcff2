-- A sorted cursor is read-only, and without RS its locks would end with the row: the update locks are asked for by name.
SELECT ID, CUSTOMER_ID, SOURCE_NAME, INVOICE_NUMBER AS RECORD_NUMBER, AS_OF, UPDATED_AT, UPDATED_BY
FROM CRM_INVOICE WHERE INVOICE_NUMBER IN (<numbers>) ORDER BY ID FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS
