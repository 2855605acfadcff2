INSERT INTO CRM_POSTAL_ADDRESS (ID, CUSTOMER_ID, ADDRESS_USE, ADDRESS_LINES, POSTAL_CODE, CITY, REGION, COUNTRY_CODE, ADDRESS_SHA256,
  VALID_FROM, VALID_TO, AS_OF, SOURCE_RECORD_ID, SURVIVORS, CREATED_AT, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :addressUse, :addressLines, :postalCode, :city, :region, :countryCode, :addressSha256,
  :validFrom, :validTo, :asOf, :sourceRecordId, :survivors, :createdAt, 1, :updatedAt, 'intake')
