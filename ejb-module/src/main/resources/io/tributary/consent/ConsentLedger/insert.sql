INSERT INTO CRM_CONSENT_ACT (ID, CUSTOMER_ID, RECEIPT_ID, ACT_KIND, PURPOSE, CHANNEL_NAME, IS_GRANTED, PROOF, OCCURRED_AT,
  IS_TIME_KNOWN)
VALUES (:id, :customerId, :receiptId, :actKind, :purpose, :channelName, :isGranted, :proof, :occurredAt, :isTimeKnown)
