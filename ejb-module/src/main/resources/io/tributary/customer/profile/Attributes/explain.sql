UPDATE CRM_ATTRIBUTE SET SOURCE_NAME = :sourceName, AS_OF = :asOf, RECEIPT_ID = :receiptId, SURVIVORS = :survivors
WHERE ID = :id AND VERSION_NO = :versionNo
