UPDATE CRM_INVOICE
SET CUSTOMER_ID = COALESCE(:customerId, CUSTOMER_ID), RECEIPT_ID = :receiptId, ISSUE_DATE = :issueDate, DUE_DATE = :dueDate,
  TOTAL_AMOUNT = :totalAmount, CURRENCY_CODE = :currencyCode, VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt,
  UPDATED_BY = 'intake'
WHERE ID = :id
