-- One value for each row: the stripes are a table that always has enough of them.
SELECT NEXT VALUE FOR CRM_SEQ FROM CRM_IDENTITY_STRIPE WHERE STRIPE_NO < :count
