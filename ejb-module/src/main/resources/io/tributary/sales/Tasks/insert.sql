INSERT INTO CRM_TASK (ID, CUSTOMER_ID, RECEIPT_ID, SOURCE_NAME, TASK_NUMBER, SUBJECT, BODY_TEXT, TASK_STATE, PRIORITY, DUE_AT,
  ASSIGNEE, ABOUT_REF, AS_OF, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :receiptId, :sourceName, :number, :subject, :bodyText, :taskState, :priority, :dueAt, :assignee,
  :aboutRef, :asOf, 1, :updatedAt, 'intake')
