INSERT INTO CRM_CONTACT_POINT (ID, CUSTOMER_ID, POINT_KIND, POINT_VALUE, AS_OF, SOURCE_RECORD_ID, CREATED_AT, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :pointKind, :pointValue, :createdAt, :sourceRecordId, :createdAt, 1, :createdAt, 'intake')
