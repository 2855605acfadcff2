UPDATE CRM_SEGMENT
SET LABEL = :label, SEGMENT_ORIGIN = :segmentOrigin, LICENSOR = :licensor, LICENSED_UNTIL = :licensedUntil, AS_OF = :asOf,
  VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND VERSION_NO = :versionNo
