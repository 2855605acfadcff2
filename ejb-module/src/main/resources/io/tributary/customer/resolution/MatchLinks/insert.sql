INSERT INTO CRM_MATCH_LINK (LEFT_ID, RIGHT_ID, LINK_DECISION, PROBABILITY, WEIGHT_BITS, MODEL_VERSION, CREATED_AT)
VALUES (:leftId, :rightId, :linkDecision, :probability, :weightBits, :modelVersion, :createdAt)
