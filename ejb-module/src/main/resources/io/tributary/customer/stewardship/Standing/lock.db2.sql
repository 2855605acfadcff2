-- A sorted cursor is read-only, and without RS its locks would end with the row: the update locks are asked for by name.
SELECT C.ID FROM CRM_CUSTOMER C WHERE C.ID IN (<ids>) ORDER BY C.ID FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS
