INSERT INTO CRM_INQUIRY (ID, INTERACTION_ID, CUSTOMER_ID, INQUIRY_STATE, SUBJECT, TOPIC, BODY_TEXT, BODY_HTML, MESSAGE_ID,
  OCCURRED_AT, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :interactionId, :customerId, 'OPEN', :subject, :topic, :bodyText, :bodyHtml, :messageId,
  :occurredAt, 1, :updatedAt, 'intake')
