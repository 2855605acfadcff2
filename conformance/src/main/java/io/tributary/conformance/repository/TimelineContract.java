package io.tributary.conformance.repository;

import io.tributary.commerce.GoodsReturns;
import io.tributary.commerce.Orders;
import io.tributary.conformance.Expect;
import io.tributary.consent.ConsentLedger;
import io.tributary.customer.directory.DealEntry;
import io.tributary.customer.directory.SaidEntry;
import io.tributary.customer.directory.Timeline;
import io.tributary.customer.directory.TimelineEntry;
import io.tributary.finance.Invoices;
import io.tributary.finance.Ledger;
import io.tributary.intake.Receipt;
import io.tributary.intake.shape.Numbered;
import io.tributary.sales.Leads;
import io.tributary.sales.Offers;
import io.tributary.sales.Opportunities;
import io.tributary.sales.Responses;
import io.tributary.sales.Tasks;
import io.tributary.support.Complaints;
import io.tributary.support.Inquiries;
import io.tributary.support.Messages;
import io.tributary.support.Satisfactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The newest of what happened with a customer comes first, with a limit; a date stands for its first moment. */
final class TimelineContract implements Contract {

    @Override
    public Class<?> repository() {
        return Timeline.class;
    }

    @Override
    public void keep(Ground ground) {
        customerWithEverything(ground);
    }

    /** A customer with something of everything that a timeline shows. */
    static long customerWithEverything(Ground ground) {
        long customer = ground.customer().id();
        Receipt receipt = ground.receipt();
        said(ground, customer, receipt.id());
        paid(ground, customer, receipt);
        conversations(ground, customer, receipt.id());
        deals(ground, customer, receipt.id());
        Leads.LeadRow lead =
                ground.sample(Leads.LeadRow.class, "customerId", customer, "receiptId", receipt.id(), "isTest", 0);
        ground.tell(Leads.class, rows -> rows.insert(List.of(lead)));
        TimelineEntry.Prospect prospect = only(ground.ask(Timeline.class, rows -> rows.leads(customer, 5)));
        Expect.equal("submitted", lead.submittedAt(), prospect.at());
        Expect.equal("test", false, prospect.test());
        ConsentLedger.ActRow act = ground.sample(
                ConsentLedger.ActRow.class, "customerId", customer, "receiptId", receipt.id(), "isGranted", 1);
        ground.tell(ConsentLedger.class, rows -> rows.insert(List.of(act)));
        TimelineEntry.Permission permission = only(ground.ask(Timeline.class, rows -> rows.consents(customer, 5)));
        Expect.equal("purpose", act.purpose(), permission.purpose());
        Expect.equal("granted", true, permission.granted());
        return customer;
    }

    private static void said(Ground ground, long customer, long receipt) {
        Inquiries.InteractionRow older = interaction(ground, customer, receipt);
        Inquiries.InteractionRow newer = interaction(ground, customer, receipt);
        Inquiries.InteractionRow asked = interaction(ground, customer, receipt);
        Inquiries.InquiryRow inquiry =
                ground.sample(Inquiries.InquiryRow.class, "interactionId", asked.id(), "customerId", customer);
        Inquiries.AttachmentRow file =
                ground.sample(Inquiries.AttachmentRow.class, "inquiryId", inquiry.id(), "receiptId", receipt);
        ground.tell(Inquiries.class, rows -> {
            rows.insertInteractions(List.of(older, newer, asked));
            rows.insertInquiries(List.of(inquiry));
            rows.insertAttachments(List.of(file));
        });
        List<TimelineEntry.Contact> contacts = ground.ask(Timeline.class, rows -> rows.interactions(customer, 5));
        Expect.equal(
                "contacts, newest first, without inquiries",
                List.of(newer.id(), older.id()),
                contacts.stream().map(TimelineEntry.Contact::id).toList());
        Expect.equal("moment", newer.occurredAt(), contacts.get(0).at());
        Expect.equal("source", Ground.SOURCE, contacts.get(0).source());
        Expect.equal(
                "at most",
                1,
                ground.ask(Timeline.class, rows -> rows.interactions(customer, 1))
                        .size());
        TimelineEntry.Question question = only(ground.ask(Timeline.class, rows -> rows.inquiries(customer, 5)));
        Expect.equal("text", inquiry.bodyText(), question.text());
        Expect.equal(
                "file",
                new TimelineEntry.File(file.id(), inquiry.id(), file.fileName(), file.contentType(), file.sizeBytes()),
                only(ground.ask(Timeline.class, rows -> rows.attachments(customer))));
    }

    private static Inquiries.InteractionRow interaction(Ground ground, long customer, long receipt) {
        return ground.sample(Inquiries.InteractionRow.class, "customerId", customer, "receiptId", receipt);
    }

    private static void paid(Ground ground, long customer, Receipt receipt) {
        Instant midnight =
                LocalDate.of(2031, 3, 30).atStartOfDay(ZoneOffset.UTC).toInstant();
        Numbered dated = ground.plant(
                Invoices.class,
                ground.sample(Invoices.Content.class, "issueDate", LocalDate.of(2031, 3, 30)),
                customer);
        Numbered undated =
                ground.plant(Invoices.class, ground.sample(Invoices.Content.class, "issueDate", null), customer);
        Ledger.PaymentRow payment = ground.sample(
                Ledger.PaymentRow.class,
                "customerId",
                customer,
                "receiptId",
                receipt.id(),
                "direction",
                "CREDIT",
                "isReversal",
                0,
                "bookingDate",
                LocalDate.of(2031, 3, 30));
        ground.tell(Ledger.class, rows -> {
            rows.insertPayments(List.of(payment));
            rows.insertAllocations(List.of(ground.sample(
                    Ledger.AllocationRow.class,
                    "paymentId",
                    payment.id(),
                    "invoiceId",
                    dated.id(),
                    "amount",
                    new BigDecimal("0.0001"))));
        });
        List<TimelineEntry.Bill> bills = ground.ask(Timeline.class, rows -> rows.invoices(customer, 5));
        Expect.equal(
                "invoices, newest first",
                List.of(dated.id(), undated.id()),
                bills.stream().map(TimelineEntry.Bill::id).toList());
        Expect.equal("moment of a date", midnight, bills.get(0).at());
        Expect.equal("moment without a date", undated.asOf(), bills.get(1).at());
        Expect.equal("paid", new BigDecimal("0.0001"), bills.get(0).paid());
        Expect.equal("paid", BigDecimal.ZERO, bills.get(1).paid());
        TimelineEntry.Receipt entry = only(ground.ask(Timeline.class, rows -> rows.payments(customer, 5)));
        Expect.equal("moment of a booking date", midnight, entry.at());
        Expect.equal("amount", payment.amount(), entry.amount());
        Expect.equal("reversal", false, entry.reversal());
        Expect.equal("remittance", payment.remittance(), entry.remittance());
    }

    private static void conversations(Ground ground, long customer, long receipt) {
        Messages.MessageRow message = ground.sample(
                Messages.MessageRow.class, "customerId", customer, "receiptId", receipt, "direction", "OUTBOUND");
        ground.tell(Messages.class, rows -> rows.insert(List.of(message)));
        SaidEntry.Letter letter = only(ground.ask(Timeline.class, rows -> rows.messages(customer, 5)));
        Expect.equal("direction", "outbound", letter.direction());
        Expect.equal("moment", message.occurredAt(), letter.at());

        Complaints.Content complaint = ground.sample(
                Complaints.Content.class, "complaintState", "OPEN", "severity", "LOW", "occurredAt", null);
        Numbered undated = ground.plant(Complaints.class, complaint, customer);
        SaidEntry.Grievance grievance = only(ground.ask(Timeline.class, rows -> rows.complaints(customer, 5)));
        Expect.equal("moment of a complaint without one", undated.asOf(), grievance.at());
        Expect.equal("text", complaint.bodyText(), grievance.text());

        Satisfactions.Answer answer = ground.sample(
                Satisfactions.Answer.class, "customerId", customer, "receiptId", receipt, "metric", "NPS");
        ground.tell(Satisfactions.class, rows -> rows.insert(List.of(answer)));
        SaidEntry.Rating rating = only(ground.ask(Timeline.class, rows -> rows.satisfactions(customer, 5)));
        Expect.equal("score", answer.score(), rating.score());
    }

    private static void deals(Ground ground, long customer, long receipt) {
        Orders.Content order = ground.sample(Orders.Content.class, "orderState", "SHIPPED");
        ground.plant(Orders.class, order, customer);
        DealEntry.Purchase purchase = only(ground.ask(Timeline.class, rows -> rows.orders(customer, 5)));
        Expect.equal("ordered", order.orderedAt(), purchase.at());
        Expect.equal("state", "shipped", purchase.state());

        GoodsReturns.Content goods = ground.sample(GoodsReturns.Content.class, "returnState", "RECEIVED");
        ground.plant(GoodsReturns.class, goods, customer);
        DealEntry.Refund refund = only(ground.ask(Timeline.class, rows -> rows.returns(customer, 5)));
        Expect.equal("refund", goods.refundAmount(), refund.refund());

        Opportunities.Content opportunity = ground.sample(
                Opportunities.Content.class, "opportunityState", "WON", "probabilityPercent", new BigDecimal("99.5"));
        ground.plant(Opportunities.class, opportunity, customer);
        DealEntry.Chance chance = only(ground.ask(Timeline.class, rows -> rows.opportunities(customer, 5)));
        Expect.equal("probability", opportunity.probabilityPercent(), chance.probability());

        Offers.Content offer = ground.sample(Offers.Content.class, "offerState", "SENT");
        ground.plant(Offers.class, offer, customer);
        DealEntry.Proposal proposal = only(ground.ask(Timeline.class, rows -> rows.offers(customer, 5)));
        Expect.equal("valid until", offer.validUntil(), proposal.validUntil());

        Responses.ResponseRow response = ground.sample(
                Responses.ResponseRow.class,
                "customerId",
                customer,
                "receiptId",
                receipt,
                "responseKind",
                "NOT_INTERESTED");
        ground.tell(Responses.class, rows -> rows.insert(List.of(response)));
        DealEntry.Reaction reaction = only(ground.ask(Timeline.class, rows -> rows.responses(customer, 5)));
        Expect.equal("kind", "not-interested", reaction.kind());

        Tasks.Content task = ground.sample(Tasks.Content.class, "taskState", "DONE", "priority", "LOW");
        ground.plant(Tasks.class, task, customer);
        DealEntry.Errand errand = only(ground.ask(Timeline.class, rows -> rows.tasks(customer, 5)));
        Expect.equal("due", task.dueAt(), errand.dueAt());
    }

    private static <T> T only(List<T> entries) {
        Expect.equal("entries", 1, entries.size());
        return entries.get(0);
    }
}
