UPDATE CRM_CUSTOMER SET DISPLAY_NAME = :displayName, SURVIVORS = :survivors, VERSION_NO = :versionNo WHERE ID = :id
