package io.tributary.foreign.mapping;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.billing.Invoice;
import io.tributary.canonical.billing.Payment;
import io.tributary.canonical.commerce.GoodsReturn;
import io.tributary.canonical.commerce.Order;
import io.tributary.canonical.commerce.Product;
import io.tributary.canonical.consent.ConsentAct;
import io.tributary.canonical.conversation.Complaint;
import io.tributary.canonical.conversation.Interaction;
import io.tributary.canonical.conversation.Message;
import io.tributary.canonical.conversation.Satisfaction;
import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Relation;
import io.tributary.canonical.customer.Segment;
import io.tributary.canonical.inquiry.Inquiry;
import io.tributary.canonical.lead.Lead;
import io.tributary.canonical.sales.Campaign;
import io.tributary.canonical.sales.Offer;
import io.tributary.canonical.sales.Opportunity;
import io.tributary.canonical.sales.Response;
import io.tributary.canonical.sales.Task;
import org.jspecify.annotations.Nullable;

/** What can fill a foreign table. */
public enum RecordKind {
    /** The golden record of a customer, whenever it changes. */
    CUSTOMER(null),
    RELATION(Relation.class),
    ATTRIBUTE(Attribute.class),
    SEGMENT(Segment.class),
    INTERACTION(Interaction.class),
    INQUIRY(Inquiry.class),
    MESSAGE(Message.class),
    COMPLAINT(Complaint.class),
    SATISFACTION(Satisfaction.class),
    PRODUCT(Product.class),
    ORDER(Order.class),
    INVOICE(Invoice.class),
    PAYMENT(Payment.class),
    RETURN(GoodsReturn.class),
    CAMPAIGN(Campaign.class),
    LEAD(Lead.class),
    OPPORTUNITY(Opportunity.class),
    OFFER(Offer.class),
    RESPONSE(Response.class),
    TASK(Task.class),
    CONSENT(ConsentAct.class);

    private final @Nullable Class<? extends CanonicalRecord> type;

    RecordKind(@Nullable Class<? extends CanonicalRecord> type) {
        this.type = type;
    }

    /** Whether its records have a number and a state, of which the most recent one stands. */
    public boolean isNumbered() {
        return switch (this) {
            case COMPLAINT, PRODUCT, ORDER, INVOICE, RETURN, CAMPAIGN, OPPORTUNITY, OFFER, TASK -> true;
            default -> false;
        };
    }

    /** Whether a canonical record is of this kind; never for the golden record, which is none. */
    public boolean is(CanonicalRecord record) {
        return type != null && type.isInstance(record);
    }
}
