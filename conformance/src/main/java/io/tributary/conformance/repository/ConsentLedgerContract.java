package io.tributary.conformance.repository;

import io.tributary.consent.ConsentLedger;
import java.util.List;

/** Acts of consent are written whole. */
final class ConsentLedgerContract implements Contract {

    @Override
    public Class<?> repository() {
        return ConsentLedger.class;
    }

    @Override
    public void keep(Ground ground) {

        long customer = ground.customer().id();
        long receipt = ground.receipt().id();
        ConsentLedger.ActRow given =
                ground.sample(ConsentLedger.ActRow.class, "customerId", customer, "receiptId", receipt, "isGranted", 1);
        ConsentLedger.ActRow withdrawn = ground.sample(
                ConsentLedger.ActRow.class,
                "customerId",
                customer,
                "receiptId",
                receipt,
                "isGranted",
                0,
                "proof",
                null);
        ground.tell(ConsentLedger.class, rows -> rows.insert(List.of(given, withdrawn)));
        ground.holds("CRM_CONSENT_ACT", given);
        ground.holds("CRM_CONSENT_ACT", withdrawn);
    }
}
