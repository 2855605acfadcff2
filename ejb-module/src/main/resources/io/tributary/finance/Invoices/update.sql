UPDATE CRM_INVOICE
SET CUSTOMER_ID = COALESCE(:customerId, CUSTOMER_ID), RECEIPT_ID = :receiptId, NUMBER_KEY = :numberKey, ORDER_NUMBER = :orderNumber,
  ISSUE_DATE = :issueDate, DUE_DATE = :dueDate, TOTAL_AMOUNT = :totalAmount, CURRENCY_CODE = :currencyCode, AS_OF = :asOf,
  VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND AS_OF <= :asOf
