UPDATE CRM_CONTACT_POINT
SET POINT_USE = :pointUse, IS_PREFERRED = :isPreferred, TEXT_FORMAT = :textFormat, CONTACT_HOURS = :contactHours,
  VERIFIED_AT = :verifiedAt, VALID_FROM = :validFrom, VALID_TO = :validTo, AS_OF = :asOf, SOURCE_RECORD_ID = :sourceRecordId,
  SURVIVORS = :survivors, VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND VERSION_NO = :versionNo
