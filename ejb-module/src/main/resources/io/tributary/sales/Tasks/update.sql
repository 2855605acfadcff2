UPDATE CRM_TASK
SET CUSTOMER_ID = COALESCE(:customerId, CUSTOMER_ID), RECEIPT_ID = :receiptId, SUBJECT = :subject, BODY_TEXT = :bodyText,
  TASK_STATE = :taskState, PRIORITY = :priority, DUE_AT = :dueAt, ASSIGNEE = :assignee, ABOUT_REF = :aboutRef, AS_OF = :asOf,
  VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND AS_OF <= :asOf
