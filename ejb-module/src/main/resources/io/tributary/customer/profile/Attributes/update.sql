UPDATE CRM_ATTRIBUTE
SET ATTRIBUTE_VALUE = :attributeValue, UNIT_CODE = :unitCode, VALID_TO = :validTo, SOURCE_NAME = :sourceName, AS_OF = :asOf,
  RECEIPT_ID = :receiptId, SURVIVORS = :survivors, VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND VERSION_NO = :versionNo
