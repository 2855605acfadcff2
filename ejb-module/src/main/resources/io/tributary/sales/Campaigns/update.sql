UPDATE CRM_CAMPAIGN
SET RECEIPT_ID = :receiptId, CAMPAIGN_NAME = :campaignName, CHANNEL_NAME = :channelName, CAMPAIGN_STATE = :campaignState,
  STARTS_ON = :startsOn, ENDS_ON = :endsOn, BUDGET_AMOUNT = :budgetAmount, CURRENCY_CODE = :currencyCode, AS_OF = :asOf,
  VERSION_NO = VERSION_NO + 1, UPDATED_AT = :updatedAt, UPDATED_BY = 'intake'
WHERE ID = :id AND AS_OF <= :asOf
