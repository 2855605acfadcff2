INSERT INTO CRM_AUDIT (ID, AUDIT_TIME, ACTOR, AUDIT_ACTION, AUDIT_SUBJECT, DETAIL)
VALUES (:id, :now, :actor, :action, :subject, :detail)
