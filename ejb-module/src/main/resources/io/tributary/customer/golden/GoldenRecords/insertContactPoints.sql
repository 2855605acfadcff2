INSERT INTO CRM_CONTACT_POINT (ID, CUSTOMER_ID, POINT_KIND, POINT_VALUE, PLATFORM_NAME, POINT_USE, IS_PREFERRED, TEXT_FORMAT,
  CONTACT_HOURS, VERIFIED_AT, VALID_FROM, VALID_TO, AS_OF, SOURCE_RECORD_ID, SURVIVORS, CREATED_AT, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerId, :pointKind, :pointValue, :platformName, :pointUse, :isPreferred, :textFormat,
  :contactHours, :verifiedAt, :validFrom, :validTo, :asOf, :sourceRecordId, :survivors, :createdAt, 1, :updatedAt, 'intake')
