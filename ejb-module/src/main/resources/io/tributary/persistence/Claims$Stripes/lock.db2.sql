-- A sorted cursor is read-only, and without RS its locks would end with the row: the update locks are asked for by name.
SELECT STRIPE_NO FROM CRM_IDENTITY_STRIPE WHERE STRIPE_NO IN (<stripes>) ORDER BY STRIPE_NO FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS
