INSERT INTO CRM_QUARANTINE (ID, RECEIPT_ID, JOURNAL_ID, SOURCE_NAME, QUARANTINE_STATE, REASON, PROBLEMS, QUARANTINED_AT)
VALUES (:id, :receiptId, :journalId, :sourceName, :quarantineState, :reason, :problems, :quarantinedAt)
