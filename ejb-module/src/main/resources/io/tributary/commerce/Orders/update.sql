UPDATE CRM_ORDER
SET CUSTOMER_ID = COALESCE(:customerId, CUSTOMER_ID), RECEIPT_ID = :receiptId, ORDER_STATE = :orderState,
  ORDERED_AT = :orderedAt, TOTAL_AMOUNT = :totalAmount, CURRENCY_CODE = :currencyCode, AS_OF = :asOf,
  VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND AS_OF <= :asOf
