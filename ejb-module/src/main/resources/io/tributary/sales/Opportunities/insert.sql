INSERT INTO CRM_OPPORTUNITY (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, OPPORTUNITY_NUMBER, OPPORTUNITY_NAME, STAGE_NAME,
  PROBABILITY_PERCENT, OPPORTUNITY_STATE, VALUE_AMOUNT, CURRENCY_CODE, EXPECTED_CLOSE_ON, LOST_REASON, CAMPAIGN_NUMBER, AS_OF,
  VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :receiptId, :sourceName, :number, :opportunityName, :stageName, :probabilityPercent,
  :opportunityState, :valueAmount, :currencyCode, :expectedCloseOn, :lostReason, :campaignNumber, :asOf, 1, :updatedAt, 'intake')
