INSERT INTO CRM_CUSTOMER (ID, CUSTOMER_KIND, CUSTOMER_STATE, LIFE_CYCLE, DISPLAY_NAME, GIVEN_NAME, FAMILY_NAME, SALUTATION, TITLE,
  NAME_SCRIPT, FORM_OF_ADDRESS, GENDER_CODE, ORGANISATION_NAME, BIRTH_DATE, LANGUAGE_TAG, SURVIVORS, VERSION_NO, CREATED_AT, UPDATED_AT,
  UPDATED_BY)
VALUES (:id, :customerKind, 'ACTIVE', :lifeCycle, :displayName, :givenName, :familyName, :salutation, :title,
  :nameScript, :formOfAddress, :genderCode, :organisationName, :birthDate, :languageTag, :survivors, :versionNo, :createdAt, :updatedAt,
  :updatedBy)
