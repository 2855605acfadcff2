INSERT INTO CRM_ALLOCATION (ID, PAYMENT_ID, INVOICE_ID, AMOUNT, CREATED_AT)
VALUES (:id, :paymentId, :invoiceId, :amount, :createdAt)
