INSERT INTO CRM_INVOICE (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, INVOICE_NUMBER, NUMBER_KEY, ORDER_NUMBER, ISSUE_DATE, DUE_DATE,
  TOTAL_AMOUNT, CURRENCY_CODE, AS_OF, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :receiptId, :sourceName, :number, :numberKey, :orderNumber, :issueDate, :dueDate,
  :totalAmount, :currencyCode, :asOf, 1, :updatedAt, 'intake')
