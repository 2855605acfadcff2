INSERT INTO CRM_JOURNAL (ID, RECEIPT_ID, TRACE_ID, CONTENT_TYPE, FILE_NAME, RAW_SHA256, RAW_BYTES, MAPPING_VERSION, RECEIVED_AT)
VALUES (:id, :receiptId, :traceId, :contentType, :fileName, :rawSha256, :rawBytes, :mappingVersion, :receivedAt)
