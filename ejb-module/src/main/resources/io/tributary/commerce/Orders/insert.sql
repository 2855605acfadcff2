INSERT INTO CRM_ORDER (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, ORDER_NUMBER, ORDER_STATE, ORDERED_AT, TOTAL_AMOUNT,
  CURRENCY_CODE, AS_OF, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :receiptId, :sourceName, :number, :orderState, :orderedAt, :totalAmount, :currencyCode, :asOf, 1,
  :updatedAt, 'intake')
