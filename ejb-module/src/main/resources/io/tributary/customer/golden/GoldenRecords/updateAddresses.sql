UPDATE CRM_POSTAL_ADDRESS
SET ADDRESS_USE = :addressUse, ADDRESS_SHA256 = :addressSha256, VALID_FROM = :validFrom, VALID_TO = :validTo, AS_OF = :asOf,
  SOURCE_RECORD_ID = :sourceRecordId, SURVIVORS = :survivors, VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND VERSION_NO = :versionNo
