INSERT INTO CRM_SATISFACTION (ID, CUSTOMER_ID, RECEIPT_ID, METRIC, SCORE, SCALE_MIN, SCALE_MAX, REMARK, ABOUT_REF, OCCURRED_AT)
VALUES (:id, :customerId, :receiptId, :metric, :score, :scaleMin, :scaleMax, :remark, :aboutRef, :occurredAt)
