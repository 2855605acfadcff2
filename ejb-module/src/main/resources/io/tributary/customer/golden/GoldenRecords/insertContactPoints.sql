INSERT INTO CRM_CONTACT_POINT (ID, CUSTOMER_ID, POINT_KIND, POINT_VALUE, SOURCE_RECORD_ID, CREATED_AT)
VALUES (:id, :customerId, :pointKind, :pointValue, :sourceRecordId, :createdAt)
