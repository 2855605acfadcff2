INSERT INTO CRM_POSTAL_ADDRESS (ID, CUSTOMER_ID, ADDRESS_LINES, POSTAL_CODE, CITY, REGION, COUNTRY_CODE, ADDRESS_SHA256,
  SOURCE_RECORD_ID, CREATED_AT)
VALUES (:id, :customerId, :addressLines, :postalCode, :city, :region, :countryCode, :addressSha256,
  :sourceRecordId, :createdAt)
