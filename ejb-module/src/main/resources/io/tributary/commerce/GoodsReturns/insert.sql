INSERT INTO CRM_RETURN (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, RETURN_NUMBER, RETURN_STATE, ORDER_NUMBER, INVOICE_NUMBER,
  PRODUCT_NUMBER, QUANTITY, UNIT_CODE, REASON, REFUND_AMOUNT, CURRENCY_CODE, RETURNED_ON, AS_OF, VERSION_NO, UPDATED_AT,
  UPDATED_BY)
VALUES (:id, :customerId, :receiptId, :sourceName, :number, :returnState, :orderNumber, :invoiceNumber, :productNumber,
  :quantity, :unitCode, :reason, :refundAmount, :currencyCode, :returnedOn, :asOf, 1, :updatedAt, 'intake')
