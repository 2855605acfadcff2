INSERT INTO CRM_CONSENT_ACT (ID, CUSTOMER_ID, RECEIPT_ID, PURPOSE, CHANNEL_NAME, IS_GRANTED, PROOF, OCCURRED_AT)
VALUES (:id, :customerId, :receiptId, :purpose, :channelName, :isGranted, :proof, :occurredAt)
