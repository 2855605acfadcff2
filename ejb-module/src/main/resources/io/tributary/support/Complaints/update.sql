UPDATE CRM_COMPLAINT
SET CUSTOMER_ID = COALESCE(:customerId, CUSTOMER_ID), RECEIPT_ID = :receiptId, COMPLAINT_STATE = :complaintState,
  SEVERITY = :severity, CATEGORY = :category, SUBJECT = :subject, BODY_TEXT = :bodyText, ABOUT_REF = :aboutRef,
  REMEDY = :remedy, OCCURRED_AT = COALESCE(:occurredAt, OCCURRED_AT), RESOLVED_AT = :resolvedAt, AS_OF = :asOf, VERSION_NO = VERSION_NO + 1,
  UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND AS_OF <= :asOf
