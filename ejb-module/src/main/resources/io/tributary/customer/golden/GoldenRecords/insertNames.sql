INSERT INTO CRM_CUSTOMER_NAME (ID, CUSTOMER_ID, NAME_USE, NAME_SCRIPT, FULL_NAME, GIVEN_NAME, FAMILY_NAME, SOURCE_RECORD_ID, CREATED_AT)
VALUES (:id, :customerId, :nameUse, :nameScript, :fullName, :givenName, :familyName, :sourceRecordId, :createdAt)
