INSERT INTO CRM_SOURCE_RECORD (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, PROFILE_ID, RECORD_CONTENT, FACTS_CONTENT, MAPPING_VERSION, AS_OF,
  CREATED_AT)
VALUES (:id, :customerId, :receiptId, :sourceName, :profileId, :recordContent, :factsContent, :mappingVersion, :asOf, :createdAt)
