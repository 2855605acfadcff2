package io.tributary.canonical;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Relation;
import io.tributary.canonical.customer.Segment;
import io.tributary.canonical.inquiry.Inquiry;
import io.tributary.canonical.lead.Lead;
import io.tributary.canonical.sales.Campaign;
import io.tributary.canonical.sales.Offer;
import io.tributary.canonical.sales.Opportunity;
import io.tributary.canonical.sales.Response;
import io.tributary.canonical.sales.Task;

/**
 * The sealed family of what a source can tell the hub, in the order in which the records of a batch are applied. In JSON the member
 * {@code type} says which one it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Customer.class, name = "customer"),
    @JsonSubTypes.Type(value = Relation.class, name = "relation"),
    @JsonSubTypes.Type(value = Attribute.class, name = "attribute"),
    @JsonSubTypes.Type(value = Segment.class, name = "segment"),
    @JsonSubTypes.Type(value = Interaction.class, name = "interaction"),
    @JsonSubTypes.Type(value = Inquiry.class, name = "inquiry"),
    @JsonSubTypes.Type(value = Message.class, name = "message"),
    @JsonSubTypes.Type(value = Complaint.class, name = "complaint"),
    @JsonSubTypes.Type(value = Satisfaction.class, name = "satisfaction"),
    @JsonSubTypes.Type(value = Product.class, name = "product"),
    @JsonSubTypes.Type(value = Order.class, name = "order"),
    @JsonSubTypes.Type(value = Invoice.class, name = "invoice"),
    @JsonSubTypes.Type(value = Payment.class, name = "payment"),
    @JsonSubTypes.Type(value = GoodsReturn.class, name = "return"),
    @JsonSubTypes.Type(value = Campaign.class, name = "campaign"),
    @JsonSubTypes.Type(value = Lead.class, name = "lead"),
    @JsonSubTypes.Type(value = Opportunity.class, name = "opportunity"),
    @JsonSubTypes.Type(value = Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = Response.class, name = "response"),
    @JsonSubTypes.Type(value = Task.class, name = "task"),
    @JsonSubTypes.Type(value = ConsentAct.class, name = "consent")
})
public sealed interface CanonicalRecord
        permits Customer,
                Relation,
                Attribute,
                Segment,
                Interaction,
                Inquiry,
                Message,
                Complaint,
                Satisfaction,
                Product,
                Order,
                Invoice,
                Payment,
                GoodsReturn,
                Campaign,
                Lead,
                Opportunity,
                Offer,
                Response,
                Task,
                ConsentAct {}
