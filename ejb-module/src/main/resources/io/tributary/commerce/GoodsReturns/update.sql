UPDATE CRM_RETURN
SET CUSTOMER_ID = COALESCE(:customerId, CUSTOMER_ID), RECEIPT_ID = :receiptId, RETURN_STATE = :returnState,
  ORDER_NUMBER = :orderNumber, INVOICE_NUMBER = :invoiceNumber, PRODUCT_NUMBER = :productNumber, QUANTITY = :quantity,
  UNIT_CODE = :unitCode, REASON = :reason, REFUND_AMOUNT = :refundAmount, CURRENCY_CODE = :currencyCode,
  RETURNED_ON = :returnedOn, AS_OF = :asOf, VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND AS_OF <= :asOf
