INSERT INTO CRM_RECEIPT (ID, SOURCE_NAME, INTAKE_KEY, TRACE_ID, RECEIPT_STATE, RAW_SHA256, RECEIVED_AT, DECIDED_AT)
VALUES (:id, :sourceName, :intakeKey, :traceId, :receiptState, :rawSha256, :receivedAt, :decidedAt)
