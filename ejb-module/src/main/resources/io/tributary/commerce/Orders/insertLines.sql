INSERT INTO CRM_ORDER_LINE (ORDER_ID, LINE_NO, PRODUCT_NUMBER, DESCRIPTION, QUANTITY, UNIT_CODE, PRICE_AMOUNT, TOTAL_AMOUNT, CURRENCY_CODE)
VALUES (:orderId, :lineNo, :productNumber, :description, :quantity, :unitCode, :priceAmount, :totalAmount, :currencyCode)
