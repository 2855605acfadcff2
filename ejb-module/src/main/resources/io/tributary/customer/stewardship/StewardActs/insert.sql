INSERT INTO CRM_STEWARD_ACT (ID, ACT_KIND, ACT_STATE, LEFT_CUSTOMER, RIGHT_CUSTOMER, MADE_BY, MADE_AT, REASON, WITHDRAWN_BY, WITHDRAWN_AT,
  WITHDRAWN_REASON)
VALUES (:id, :actKind, :actState, :leftCustomer, :rightCustomer, :madeBy, :madeAt, :reason, :withdrawnBy, :withdrawnAt, :withdrawnReason)
