-- In which order batches with new customers end.
-- Tributary on PostgreSQL 14 and later.

CREATE TABLE CRM_IDENTITY_TURN (
  TURN_NO    INTEGER NOT NULL,
  LAST_BATCH BIGINT  NOT NULL,
  CONSTRAINT PK_CRM_IDENTITY_TURN PRIMARY KEY (TURN_NO) USING INDEX TABLESPACE ${index_space}
) TABLESPACE ${table_space};
COMMENT ON TABLE CRM_IDENTITY_TURN IS 'The turn in which transactions that make customers end, one after another: who commits holds the lock on the one row.';
COMMENT ON COLUMN CRM_IDENTITY_TURN.TURN_NO IS 'Always 1.';
COMMENT ON COLUMN CRM_IDENTITY_TURN.LAST_BATCH IS 'Number of the batch that had the turn last, by which the next one sees whether any was committed since it looked.';
INSERT INTO CRM_IDENTITY_TURN (TURN_NO, LAST_BATCH) VALUES (1, 0);
