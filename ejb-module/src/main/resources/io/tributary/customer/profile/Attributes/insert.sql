INSERT INTO CRM_ATTRIBUTE (ID, CUSTOMER_ID, ATTRIBUTE_KIND, ATTRIBUTE_NAME, ATTRIBUTE_VALUE, UNIT_CODE, VALID_TO, SOURCE_NAME, AS_OF,
  RECEIPT_ID, SURVIVORS, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :attributeKind, :attributeName, :attributeValue, :unitCode, :validTo, :sourceName, :asOf,
  :receiptId, :survivors, 1, :updatedAt, 'intake')
