UPDATE CRM_OFFER
SET CUSTOMER_ID = COALESCE(:customerId, CUSTOMER_ID), RECEIPT_ID = :receiptId, OPPORTUNITY_NUMBER = :opportunityNumber,
  OFFER_STATE = :offerState, SENT_ON = :sentOn, VALID_UNTIL = :validUntil, TOTAL_AMOUNT = :totalAmount,
  CURRENCY_CODE = :currencyCode, AS_OF = :asOf, VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND AS_OF <= :asOf
