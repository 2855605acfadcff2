UPDATE CRM_OPPORTUNITY
SET CUSTOMER_ID = COALESCE(:customerId, CUSTOMER_ID), RECEIPT_ID = :receiptId, OPPORTUNITY_NAME = :opportunityName,
  STAGE_NAME = :stageName, PROBABILITY_PERCENT = :probabilityPercent, OPPORTUNITY_STATE = :opportunityState,
  VALUE_AMOUNT = :valueAmount, CURRENCY_CODE = :currencyCode, EXPECTED_CLOSE_ON = :expectedCloseOn, LOST_REASON = :lostReason,
  CAMPAIGN_NUMBER = :campaignNumber, AS_OF = :asOf, VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND AS_OF <= :asOf
