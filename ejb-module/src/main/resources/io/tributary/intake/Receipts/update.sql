UPDATE CRM_RECEIPT
SET TRACE_ID = :traceId, RECEIPT_STATE = :receiptState, RAW_SHA256 = :rawSha256, RECEIVED_AT = :receivedAt, DECIDED_AT = :decidedAt
WHERE ID = :id
