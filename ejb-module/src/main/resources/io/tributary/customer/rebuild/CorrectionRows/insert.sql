INSERT INTO CRM_SOURCE_RECORD (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, PROFILE_ID, MAPPING_VERSION, AS_OF, CREATED_AT, RECORD_CONTENT, FACTS_CONTENT)
VALUES (:id, :customerId, :receiptId, :sourceName, :profileId, :mappingVersion, :asOf, :createdAt, :recordContent, :factsContent)
