INSERT INTO CRM_SEGMENT (ID, SCHEME_NAME, SEGMENT_CODE, LABEL, SEGMENT_ORIGIN, LICENSOR, LICENSED_UNTIL, AS_OF, VERSION_NO, UPDATED_AT,
  UPDATED_BY)
VALUES (:id, :schemeName, :segmentCode, :label, :segmentOrigin, :licensor, :licensedUntil, :asOf, 1, :updatedAt, 'intake')
