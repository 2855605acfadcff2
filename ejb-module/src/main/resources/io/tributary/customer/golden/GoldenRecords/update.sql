UPDATE CRM_CUSTOMER
SET CUSTOMER_KIND = :customerKind, DISPLAY_NAME = :displayName, GIVEN_NAME = :givenName, FAMILY_NAME = :familyName,
  SALUTATION = :salutation, TITLE = :title, ORGANISATION_NAME = :organisationName, BIRTH_DATE = :birthDate,
  LANGUAGE_TAG = :languageTag, SURVIVORS = :survivors, VERSION_NO = :versionNo, UPDATED_AT = :updatedAt, UPDATED_BY = :updatedBy
WHERE ID = :id
