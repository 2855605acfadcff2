package io.tributary.canonical;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tributary.canonical.billing.Invoice;
import io.tributary.canonical.billing.Payment;
import io.tributary.canonical.consent.ConsentAct;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.inquiry.Inquiry;
import io.tributary.canonical.lead.Lead;

/** The sealed family of what a source can tell the hub. In JSON the member {@code type} says which one it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Customer.class, name = "customer"),
    @JsonSubTypes.Type(value = Inquiry.class, name = "inquiry"),
    @JsonSubTypes.Type(value = Invoice.class, name = "invoice"),
    @JsonSubTypes.Type(value = Payment.class, name = "payment"),
    @JsonSubTypes.Type(value = Lead.class, name = "lead"),
    @JsonSubTypes.Type(value = ConsentAct.class, name = "consent")
})
public sealed interface CanonicalRecord permits Customer, Inquiry, Invoice, Payment, Lead, ConsentAct {}
