INSERT INTO CRM_MATCH_PROFILE (ID, CUSTOMER_ID, FINGERPRINT, IS_SINGLED_OUT, FEATURES, CREATED_AT)
VALUES (:id, :customerId, :fingerprint, :isSingledOut, :features, :createdAt)
