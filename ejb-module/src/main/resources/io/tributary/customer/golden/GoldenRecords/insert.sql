INSERT INTO CRM_CUSTOMER (ID, CUSTOMER_KIND, CUSTOMER_STATE, DISPLAY_NAME, GIVEN_NAME, FAMILY_NAME, SALUTATION, TITLE,
  ORGANISATION_NAME, BIRTH_DATE, LANGUAGE_TAG, SURVIVORS, VERSION_NO, CREATED_AT, UPDATED_AT, UPDATED_BY)
VALUES (:id, :customerKind, 'ACTIVE', :displayName, :givenName, :familyName, :salutation, :title,
  :organisationName, :birthDate, :languageTag, :survivors, :versionNo, :createdAt, :updatedAt, :updatedBy)
