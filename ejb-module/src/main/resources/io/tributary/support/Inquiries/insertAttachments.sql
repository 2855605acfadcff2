INSERT INTO CRM_ATTACHMENT (ID, INQUIRY_ID, RECEIPT_ID, PART_NO, FILE_NAME, CONTENT_TYPE, SIZE_BYTES)
VALUES (:id, :inquiryId, :receiptId, :partNo, :fileName, :contentType, :sizeBytes)
