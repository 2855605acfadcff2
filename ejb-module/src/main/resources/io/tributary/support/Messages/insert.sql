INSERT INTO CRM_MESSAGE (ID, CUSTOMER_ID, RECEIPT_ID, INQUIRY_REF, DIRECTION, AUTHOR, BODY_TEXT, BODY_HTML, MESSAGE_ID, OCCURRED_AT)
VALUES (:id, :customerId, :receiptId, :inquiryRef, :direction, :author, :bodyText, :bodyHtml, :messageId, :occurredAt)
