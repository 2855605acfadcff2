UPDATE CRM_SOURCE_RECORD SET CUSTOMER_ID = :customerId, PROFILE_ID = :profileId, MAPPING_VERSION = :mappingVersion, AS_OF = :asOf,
  RECORD_CONTENT = :recordContent, FACTS_CONTENT = :factsContent
WHERE ID = :id
