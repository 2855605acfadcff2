INSERT INTO CRM_RESPONSE (ID, CUSTOMER_ID, RECEIPT_ID, OFFER_NUMBER, CAMPAIGN_NUMBER, RESPONSE_KIND, BODY_TEXT, OCCURRED_AT)
VALUES (:id, :customerId, :receiptId, :offerNumber, :campaignNumber, :responseKind, :bodyText, :occurredAt)
