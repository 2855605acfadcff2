UPDATE CRM_CUSTOMER_NAME
SET NAME_SCRIPT = :nameScript, GIVEN_NAME = :givenName, FAMILY_NAME = :familyName, SOURCE_RECORD_ID = :sourceRecordId
WHERE ID = :id
