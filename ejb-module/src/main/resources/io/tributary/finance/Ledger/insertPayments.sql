INSERT INTO CRM_PAYMENT (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, PAYMENT_REFERENCE, PAYMENT_STATE, DIRECTION, AMOUNT, CURRENCY_CODE,
  IS_REVERSAL, BOOKING_DATE, VALUE_DATE, ACCOUNT_NO, COUNTERPARTY_NAME, COUNTERPARTY_ACCOUNT, END_TO_END_ID, REMITTANCE,
  RETURN_REASON, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :receiptId, :sourceName, :paymentReference, 'SUSPENSE', :direction, :amount, :currencyCode,
  :isReversal, :bookingDate, :valueDate, :accountNo, :counterpartyName, :counterpartyAccount, :endToEndId, :remittance,
  :returnReason, 1, :updatedAt, 'intake')
