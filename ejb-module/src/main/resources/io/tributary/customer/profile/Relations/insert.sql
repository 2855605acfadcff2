INSERT INTO CRM_RELATION (ID, CUSTOMER_ID, RELATION_KIND, RELATED_SYSTEM, RELATED_VALUE, BUYING_ROLE, LABEL, VALID_FROM, VALID_TO, AS_OF,
  RECEIPT_ID, SURVIVORS, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :relationKind, :relatedSystem, :relatedValue, :buyingRole, :label, :validFrom, :validTo, :asOf,
  :receiptId, :survivors, 1, :updatedAt, 'intake')
