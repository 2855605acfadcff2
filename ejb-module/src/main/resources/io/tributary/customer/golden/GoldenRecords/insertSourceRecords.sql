INSERT INTO CRM_SOURCE_RECORD (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, RECORD_CONTENT, MAPPING_VERSION, AS_OF, CREATED_AT)
VALUES (:id, :customerId, :receiptId, :sourceName, :recordContent, :mappingVersion, :asOf, :createdAt)
