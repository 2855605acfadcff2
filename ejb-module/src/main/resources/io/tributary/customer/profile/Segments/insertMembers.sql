INSERT INTO CRM_SEGMENT_MEMBER (ID, SEGMENT_ID, CUSTOMER_ID, IS_MEMBER, SCORE_PERCENT, VALID_FROM, VALID_TO, AS_OF, RECEIPT_ID, SURVIVORS,
  VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :segmentId, :customerId, :isMember, :scorePercent, :validFrom, :validTo, :asOf, :receiptId, :survivors, 1, :updatedAt,
  'intake')
