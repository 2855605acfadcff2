INSERT INTO CRM_OUTBOX (ID, EVENT_ID, EVENT_TYPE, EVENT_SUBJECT, EVENT_TIME, EVENT_CONTENT)
VALUES (:id, :eventId, :eventType, :eventSubject, :eventTime, :eventContent)
