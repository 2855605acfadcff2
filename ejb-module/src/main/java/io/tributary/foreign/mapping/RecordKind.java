package io.tributary.foreign.mapping;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.billing.Invoice;
import io.tributary.canonical.billing.Payment;
import io.tributary.canonical.consent.ConsentAct;
import io.tributary.canonical.inquiry.Inquiry;
import io.tributary.canonical.lead.Lead;
import org.jspecify.annotations.Nullable;

/** What can fill a foreign table. */
public enum RecordKind {
    /** The golden record of a customer, whenever it changes. */
    CUSTOMER(null),
    INVOICE(Invoice.class),
    PAYMENT(Payment.class),
    INQUIRY(Inquiry.class),
    LEAD(Lead.class),
    CONSENT(ConsentAct.class);

    private final @Nullable Class<? extends CanonicalRecord> type;

    RecordKind(@Nullable Class<? extends CanonicalRecord> type) {
        this.type = type;
    }

    /** Whether a canonical record is of this kind; never for the golden record, which is none. */
    public boolean is(CanonicalRecord record) {
        return type != null && type.isInstance(record);
    }
}
