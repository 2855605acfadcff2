INSERT INTO CRM_PRODUCT (ID, RECEIPT_ID, SOURCE_NAME, PRODUCT_NUMBER, PRODUCT_NAME, DESCRIPTION, CATEGORY, GTIN, UNIT_CODE,
  PRICE_AMOUNT, CURRENCY_CODE, IS_ACTIVE, AS_OF, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :receiptId, :sourceName, :number, :productName, :description, :category, :gtin, :unitCode, :priceAmount,
  :currencyCode, :isActive, :asOf, 1, :updatedAt, 'intake')
