INSERT INTO CRM_LEAD (ID, CUSTOMER_ID, RECEIPT_ID, PLATFORM_NAME, PLATFORM_LEAD, FORM_ID, CAMPAIGN_ID, AD_ID, IS_TEST, ANSWERS, SUBMITTED_AT)
VALUES (:id, :customerId, :receiptId, :platformName, :platformLead, :formId, :campaignId, :adId, :isTest, :answers, :submittedAt)
