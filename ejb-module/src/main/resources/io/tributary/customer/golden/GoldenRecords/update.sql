UPDATE CRM_CUSTOMER
SET CUSTOMER_KIND = :customerKind, LIFE_CYCLE = :lifeCycle, DISPLAY_NAME = :displayName, GIVEN_NAME = :givenName,
  FAMILY_NAME = :familyName, SALUTATION = :salutation, TITLE = :title, NAME_SCRIPT = :nameScript, FORM_OF_ADDRESS = :formOfAddress,
  GENDER_CODE = :genderCode, ORGANISATION_NAME = :organisationName, BIRTH_DATE = :birthDate, LANGUAGE_TAG = :languageTag,
  SURVIVORS = :survivors, VERSION_NO = :versionNo, UPDATED_AT = :updatedAt, UPDATED_BY = :updatedBy
WHERE ID = :id
