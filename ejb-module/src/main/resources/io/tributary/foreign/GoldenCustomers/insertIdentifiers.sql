INSERT INTO CRM_IDENTIFIER (ID, CUSTOMER_ID, SYSTEM_NAME, ID_VALUE, SOURCE_RECORD_ID, CREATED_AT)
VALUES (:id, :customerId, :systemName, :idValue, :sourceRecordId, :createdAt)
