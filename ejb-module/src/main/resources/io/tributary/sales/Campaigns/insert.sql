INSERT INTO CRM_CAMPAIGN (ID, RECEIPT_ID, SOURCE_NAME, CAMPAIGN_NUMBER, CAMPAIGN_NAME, CHANNEL_NAME, CAMPAIGN_STATE, STARTS_ON,
  ENDS_ON, BUDGET_AMOUNT, CURRENCY_CODE, AS_OF, VERSION_NO, UPDATED_AT, UPDATED_BY)
VALUES (:id, :receiptId, :sourceName, :number, :campaignName, :channelName, :campaignState, :startsOn, :endsOn, :budgetAmount,
  :currencyCode, :asOf, 1, :updatedAt, 'intake')
