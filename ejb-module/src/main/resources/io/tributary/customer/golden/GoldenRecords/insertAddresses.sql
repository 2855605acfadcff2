INSERT INTO CRM_POSTAL_ADDRESS (ID, CUSTOMER_ID, ADDRESS_LINES, POSTAL_CODE, CITY, REGION, COUNTRY_CODE, ADDRESS_SHA256, AS_OF,
  SOURCE_RECORD_ID, CREATED_AT, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :addressLines, :postalCode, :city, :region, :countryCode, :addressSha256, :createdAt,
  :sourceRecordId, :createdAt, 1, :createdAt, 'intake')
