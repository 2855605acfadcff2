INSERT INTO CRM_MERGE_HISTORY (ID, PROFILE_ID, FROM_CUSTOMER, TO_CUSTOMER, CAUSE, ACT_ID, ACTOR, OCCURRED_AT)
VALUES (:id, :profileId, :fromCustomer, :toCustomer, :cause, :actId, :actor, :occurredAt)
