INSERT INTO CRM_OFFER (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, OFFER_NUMBER, OPPORTUNITY_NUMBER, OFFER_STATE, SENT_ON,
  VALID_UNTIL, TOTAL_AMOUNT, CURRENCY_CODE, AS_OF, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :receiptId, :sourceName, :number, :opportunityNumber, :offerState, :sentOn, :validUntil, :totalAmount,
  :currencyCode, :asOf, 1, :updatedAt, 'intake')
