INSERT INTO CRM_COMPLAINT (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, COMPLAINT_NUMBER, COMPLAINT_STATE, SEVERITY, CATEGORY,
  SUBJECT, BODY_TEXT, ABOUT_REF, REMEDY, OCCURRED_AT, RESOLVED_AT, AS_OF, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :receiptId, :sourceName, :number, :complaintState, :severity, :category, :subject, :bodyText,
  :aboutRef, :remedy, :occurredAt, :resolvedAt, :asOf, 1, :updatedAt, 'intake')
