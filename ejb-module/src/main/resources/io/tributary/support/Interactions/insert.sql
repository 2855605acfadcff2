INSERT INTO CRM_INTERACTION (ID, CUSTOMER_ID, RECEIPT_ID, CHANNEL_NAME, DIRECTION, SUMMARY, OUTCOME, AGENT_NAME, DURATION_SECONDS,
  OCCURRED_AT)
VALUES (:id, :customerId, :receiptId, :channelName, :direction, :summary, :outcome, :agentName, :durationSeconds, :occurredAt)
