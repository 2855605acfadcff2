SELECT NEXTVAL('CRM_SEQ') FROM generate_series(1, :count)
