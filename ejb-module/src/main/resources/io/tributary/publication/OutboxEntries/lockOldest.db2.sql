-- A sorted cursor is read-only, and without RS its locks would end with the row: the update locks are asked for by name.
-- SKIP LOCKED DATA came in the course of 11.5: another hub waits here until this one is done.
SELECT ID, EVENT_ID, EVENT_TYPE, EVENT_SUBJECT, EVENT_TIME, EVENT_CONTENT
FROM CRM_OUTBOX ORDER BY ID FETCH FIRST :limit ROWS ONLY FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS
