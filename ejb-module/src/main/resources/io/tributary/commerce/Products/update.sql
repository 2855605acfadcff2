UPDATE CRM_PRODUCT
SET RECEIPT_ID = :receiptId, PRODUCT_NAME = :productName, DESCRIPTION = :description, CATEGORY = :category, GTIN = :gtin,
  UNIT_CODE = :unitCode, PRICE_AMOUNT = :priceAmount, CURRENCY_CODE = :currencyCode, IS_ACTIVE = :isActive, AS_OF = :asOf,
  VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND AS_OF <= :asOf
