UPDATE CRM_RELATION
SET LABEL = :label, VALID_FROM = :validFrom, VALID_TO = :validTo, AS_OF = :asOf, RECEIPT_ID = :receiptId, SURVIVORS = :survivors,
  VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND VERSION_NO = :versionNo
