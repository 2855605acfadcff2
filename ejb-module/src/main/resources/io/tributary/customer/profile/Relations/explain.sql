UPDATE CRM_RELATION SET AS_OF = :asOf, RECEIPT_ID = :receiptId, SURVIVORS = :survivors
WHERE ID = :id AND VERSION_NO = :versionNo
