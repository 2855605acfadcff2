-- What is allowed: a ledger of acts of consent per purpose and channel. Rows are added, never changed.
-- Tributary on Db2 for Linux, UNIX and Windows 11.5 and later.
-- Lengths are in characters (CODEUNITS32). The database is a Unicode one, with table spaces of 32 K pages.

CREATE TABLE CRM_CONSENT_ACT (
  ID            BIGINT                  NOT NULL,
  CUSTOMER_ID   BIGINT                  NOT NULL,
  RECEIPT_ID    BIGINT                  NOT NULL,
  ACT_KIND      VARCHAR(12 CODEUNITS32) NOT NULL,
  PURPOSE       VARCHAR(60 CODEUNITS32) NOT NULL,
  CHANNEL_NAME  VARCHAR(20 CODEUNITS32) NOT NULL,
  IS_GRANTED    SMALLINT                NOT NULL,
  PROOF         CLOB(64M),
  OCCURRED_AT   TIMESTAMP               NOT NULL,
  IS_TIME_KNOWN SMALLINT                NOT NULL,
  CONSTRAINT PK_CRM_CONSENT_ACT PRIMARY KEY (ID),
  CONSTRAINT CK_CRM_CONSENT_KIND CHECK (ACT_KIND IN ('CONSENT', 'OBJECTION', 'RESTRICTION')),
  CONSTRAINT CK_CRM_CONSENT_ACT_GRANTED CHECK (IS_GRANTED IN (0, 1)),
  CONSTRAINT CK_CRM_CONSENT_TIME_KNOWN CHECK (IS_TIME_KNOWN IN (0, 1)),
  CONSTRAINT FK_CRM_CONSENT_CUSTOMER FOREIGN KEY (CUSTOMER_ID) REFERENCES CRM_CUSTOMER (ID),
  CONSTRAINT FK_CRM_CONSENT_RECEIPT FOREIGN KEY (RECEIPT_ID) REFERENCES CRM_RECEIPT (ID)
) IN ${table_space} INDEX IN ${index_space} LONG IN ${lob_space};
CREATE INDEX IX_CRM_CONSENT_CUSTOMER ON CRM_CONSENT_ACT (CUSTOMER_ID, PURPOSE, CHANNEL_NAME, OCCURRED_AT);
COMMENT ON TABLE CRM_CONSENT_ACT IS 'Acts of consent, objection and restriction; CRM_V_CONSENT says what holds.';
COMMENT ON COLUMN CRM_CONSENT_ACT.ID IS 'Surrogate key.';
COMMENT ON COLUMN CRM_CONSENT_ACT.CUSTOMER_ID IS 'Whose data it is about.';
COMMENT ON COLUMN CRM_CONSENT_ACT.RECEIPT_ID IS 'The message that it came with.';
COMMENT ON COLUMN CRM_CONSENT_ACT.ACT_KIND IS 'CONSENT given or withdrawn, OBJECTION (GDPR article 21) or RESTRICTION (article 18) raised or lifted.';
COMMENT ON COLUMN CRM_CONSENT_ACT.PURPOSE IS 'What the data may be used for.';
COMMENT ON COLUMN CRM_CONSENT_ACT.CHANNEL_NAME IS 'By which channel; any for all.';
COMMENT ON COLUMN CRM_CONSENT_ACT.IS_GRANTED IS '1 allows, 0 forbids.';
COMMENT ON COLUMN CRM_CONSENT_ACT.PROOF IS 'What shows that it took place.';
COMMENT ON COLUMN CRM_CONSENT_ACT.OCCURRED_AT IS 'When it took place; when it was received if the source does not say (UTC).';
COMMENT ON COLUMN CRM_CONSENT_ACT.IS_TIME_KNOWN IS '1 if the source says when it took place, 0 if it was then at the latest.';
