package io.tributary.foreign.mapping;

import static io.tributary.foreign.mapping.FieldKind.DATE;
import static io.tributary.foreign.mapping.FieldKind.DECIMAL;
import static io.tributary.foreign.mapping.FieldKind.FLAG;
import static io.tributary.foreign.mapping.FieldKind.INTEGER;
import static io.tributary.foreign.mapping.FieldKind.MOMENT;
import static io.tributary.foreign.mapping.FieldKind.TEXT;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
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
import io.tributary.intake.translation.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of canonical records other than customers: one line for each. */
final class RecordFields<R extends CanonicalRecord> {
    private final Class<R> type;
    private final List<Field> fields = new ArrayList<>();

    private RecordFields(Class<R> type) {
        this.type = type;
    }

    /** The fields of a kind of record; {@code parts} with those that only a row for each element has. */
    static List<Field> of(RecordKind kind, boolean parts) {
        return switch (kind) {
            case CUSTOMER -> List.of();
            case RELATION ->
                of(Relation.class)
                        .coded("kind", Relation::kind, Relation.Kind.values())
                        .text("other.system", relation -> relation.other().system())
                        .text("other.value", relation -> relation.other().value())
                        .coded("buyingRole", Relation::buyingRole, Relation.BuyingRole.values())
                        .text("label", Relation::label)
                        .date("validFrom", Relation::validFrom)
                        .date("validTo", Relation::validTo)
                        .moment("asOf", Relation::asOf)
                        .fields;
            case ATTRIBUTE ->
                of(Attribute.class)
                        .coded("kind", Attribute::kind, Attribute.Kind.values())
                        .text("name", Attribute::name)
                        .text("value", Attribute::value)
                        .text("unit", Attribute::unit)
                        .date("validTo", Attribute::validTo)
                        .moment("asOf", Attribute::asOf)
                        .fields;
            case SEGMENT ->
                of(Segment.class)
                        .text("scheme", Segment::scheme)
                        .text("code", Segment::code)
                        .text("label", Segment::label)
                        .coded("origin", Segment::origin, Segment.Origin.values())
                        .text("licensor", Segment::licensor)
                        .date("licensedUntil", Segment::licensedUntil)
                        .add("score", DECIMAL, Segment::score)
                        .add("member", FLAG, Segment::member)
                        .date("validFrom", Segment::validFrom)
                        .date("validTo", Segment::validTo)
                        .moment("asOf", Segment::asOf)
                        .fields;
            case INTERACTION ->
                of(Interaction.class)
                        .text("channel", Interaction::channel)
                        .coded("direction", Interaction::direction, Interaction.Direction.values())
                        .text("summary", Interaction::summary)
                        .text("outcome", Interaction::outcome)
                        .text("agent", Interaction::agent)
                        .add("durationSeconds", INTEGER, each -> whole(each.durationSeconds()))
                        .moment("occurredAt", Interaction::occurredAt)
                        .fields;
            case INQUIRY ->
                of(Inquiry.class)
                        .text("subject", Inquiry::subject)
                        .text("text", Inquiry::text)
                        .text("topic", Inquiry::topic)
                        .text("messageId", Inquiry::messageId)
                        .moment("occurredAt", Inquiry::occurredAt)
                        .fields;
            case MESSAGE ->
                of(Message.class)
                        .text("inquiry", Message::inquiry)
                        .coded("direction", Message::direction, Message.Direction.values())
                        .text("author", Message::author)
                        .text("text", Message::text)
                        .text("messageId", Message::messageId)
                        .moment("occurredAt", Message::occurredAt)
                        .fields;
            case COMPLAINT ->
                of(Complaint.class)
                        .text("number", Complaint::number)
                        .text("subject", Complaint::subject)
                        .text("text", Complaint::text)
                        .text("category", Complaint::category)
                        .coded("severity", Complaint::severity, Complaint.Severity.values())
                        .coded("state", Complaint::state, Complaint.State.values())
                        .text("about", Complaint::about)
                        .text("remedy", Complaint::remedy)
                        .moment("occurredAt", Complaint::occurredAt)
                        .add("resolvedAt", MOMENT, Complaint::resolvedAt)
                        .moment("asOf", Complaint::asOf)
                        .fields;
            case SATISFACTION ->
                of(Satisfaction.class)
                        .coded("metric", Satisfaction::metric, Satisfaction.Metric.values())
                        .add("score", DECIMAL, Satisfaction::score)
                        .text("comment", Satisfaction::comment)
                        .text("about", Satisfaction::about)
                        .moment("occurredAt", Satisfaction::occurredAt)
                        .fields;
            case PRODUCT ->
                of(Product.class)
                        .text("number", Product::number)
                        .text("name", Product::name)
                        .text("description", Product::description)
                        .text("category", Product::category)
                        .text("gtin", Product::gtin)
                        .text("unit", Product::unit)
                        .money(Product::price)
                        .add("active", FLAG, Product::active)
                        .moment("asOf", Product::asOf)
                        .fields;
            case ORDER -> order(parts);
            case INVOICE ->
                of(Invoice.class)
                        .text("number", Invoice::number)
                        .date("issueDate", Invoice::issueDate)
                        .date("dueDate", Invoice::dueDate)
                        .text("order", Invoice::order)
                        .money(Invoice::total)
                        .moment("asOf", Invoice::asOf)
                        .fields;
            case PAYMENT ->
                of(Payment.class)
                        .text("reference", Payment::reference)
                        .coded("direction", Payment::direction, Payment.Direction.values())
                        .money(Payment::amount)
                        .add("reversal", FLAG, Payment::reversal)
                        .date("bookingDate", Payment::bookingDate)
                        .date("valueDate", Payment::valueDate)
                        .text("account", Payment::account)
                        .text("counterpartyName", Payment::counterpartyName)
                        .text("counterpartyAccount", Payment::counterpartyAccount)
                        .text("endToEndId", Payment::endToEndId)
                        .text("remittance", payment -> joined(payment.remittance(), " "))
                        .text("invoiceNumbers", payment -> joined(payment.invoiceNumbers(), ", "))
                        .text("returnReason", Payment::returnReason)
                        .fields;
            case RETURN ->
                of(GoodsReturn.class)
                        .text("number", GoodsReturn::number)
                        .text("order", GoodsReturn::order)
                        .text("invoice", GoodsReturn::invoice)
                        .text("product", GoodsReturn::product)
                        .add("quantity", DECIMAL, GoodsReturn::quantity)
                        .text("unit", GoodsReturn::unit)
                        .text("reason", GoodsReturn::reason)
                        .coded("state", GoodsReturn::state, GoodsReturn.State.values())
                        .money(GoodsReturn::refund)
                        .date("returnedOn", GoodsReturn::returnedOn)
                        .moment("asOf", GoodsReturn::asOf)
                        .fields;
            case CAMPAIGN ->
                of(Campaign.class)
                        .text("number", Campaign::number)
                        .text("name", Campaign::name)
                        .text("channel", Campaign::channel)
                        .coded("state", Campaign::state, Campaign.State.values())
                        .date("startsOn", Campaign::startsOn)
                        .date("endsOn", Campaign::endsOn)
                        .money(Campaign::budget)
                        .moment("asOf", Campaign::asOf)
                        .fields;
            case LEAD ->
                of(Lead.class)
                        .text("platform", Lead::platform)
                        .text("leadId", Lead::leadId)
                        .text("formId", Lead::formId)
                        .text("campaignId", Lead::campaignId)
                        .text("adId", Lead::adId)
                        .add("test", FLAG, Lead::test)
                        .text("answers", lead -> CanonicalJson.write(lead.answers()))
                        .moment("submittedAt", Lead::submittedAt)
                        .fields;
            case OPPORTUNITY ->
                of(Opportunity.class)
                        .text("number", Opportunity::number)
                        .text("name", Opportunity::name)
                        .text("stage", Opportunity::stage)
                        .add("probability", DECIMAL, Opportunity::probability)
                        .coded("state", Opportunity::state, Opportunity.State.values())
                        .money(Opportunity::value)
                        .date("expectedCloseOn", Opportunity::expectedCloseOn)
                        .text("lostReason", Opportunity::lostReason)
                        .text("campaign", Opportunity::campaign)
                        .moment("asOf", Opportunity::asOf)
                        .fields;
            case OFFER ->
                of(Offer.class)
                        .text("number", Offer::number)
                        .text("opportunity", Offer::opportunity)
                        .coded("state", Offer::state, Offer.State.values())
                        .date("sentOn", Offer::sentOn)
                        .date("validUntil", Offer::validUntil)
                        .money(Offer::total)
                        .moment("asOf", Offer::asOf)
                        .fields;
            case RESPONSE ->
                of(Response.class)
                        .text("offer", Response::offer)
                        .text("campaign", Response::campaign)
                        .coded("kind", Response::kind, Response.Kind.values())
                        .text("text", Response::text)
                        .moment("occurredAt", Response::occurredAt)
                        .fields;
            case TASK ->
                of(Task.class)
                        .text("number", Task::number)
                        .text("subject", Task::subject)
                        .text("text", Task::text)
                        .add("dueAt", MOMENT, Task::dueAt)
                        .coded("priority", Task::priority, Task.Priority.values())
                        .coded("state", Task::state, Task.State.values())
                        .text("assignee", Task::assignee)
                        .text("about", Task::about)
                        .moment("asOf", Task::asOf)
                        .fields;
            case CONSENT ->
                of(ConsentAct.class)
                        .coded("kind", ConsentAct::kind, ConsentAct.Kind.values())
                        .text("purpose", ConsentAct::purpose)
                        .text("channel", ConsentAct::channel)
                        .add("granted", FLAG, ConsentAct::granted)
                        .text("proof", ConsentAct::proof)
                        .moment("occurredAt", ConsentAct::occurredAt)
                        .fields;
        };
    }

    private static List<Field> order(boolean parts) {
        RecordFields<Order> order = of(Order.class)
                .text("number", Order::number)
                .coded("state", Order::state, Order.State.values())
                .add("orderedAt", MOMENT, Order::orderedAt)
                .money(Order::total)
                .moment("asOf", Order::asOf);
        if (parts) {
            order.part("line.number", INTEGER)
                    .part("line.product", TEXT)
                    .part("line.description", TEXT)
                    .part("line.quantity", DECIMAL)
                    .part("line.unit", TEXT)
                    .part("line.price", DECIMAL)
                    .part("line.amount", DECIMAL);
        }
        return order.fields;
    }

    private static <R extends CanonicalRecord> RecordFields<R> of(Class<R> type) {
        return new RecordFields<>(type);
    }

    private RecordFields<R> add(String name, FieldKind kind, Function<R, @Nullable Object> value) {
        fields.add(new Field(name, kind, List.of(), subject -> value.apply(subject.record(type))));
        return this;
    }

    private RecordFields<R> part(String name, FieldKind kind) {
        fields.add(new Field(
                name,
                kind,
                List.of(),
                subject ->
                        subject.part() == null ? null : subject.part().values().get(name)));
        return this;
    }

    private RecordFields<R> text(String name, Function<R, @Nullable Object> value) {
        return add(name, TEXT, value);
    }

    private RecordFields<R> date(String name, Function<R, @Nullable Object> value) {
        return add(name, DATE, value);
    }

    /** A moment that is that of the message where the record does not say. */
    private RecordFields<R> moment(String name, Function<R, @Nullable Instant> value) {
        fields.add(new Field(name, MOMENT, List.of(), subject -> {
            Instant moment = value.apply(subject.record(type));
            return moment == null ? subject.message().receivedAt() : moment;
        }));
        return this;
    }

    private RecordFields<R> money(Function<R, @Nullable Money> value) {
        return add("amount", DECIMAL, record -> amount(value.apply(record)))
                .text("currency", record -> currency(value.apply(record)));
    }

    private RecordFields<R> coded(String name, Function<R, @Nullable Enum<?>> value, Enum<?>... codes) {
        fields.add(
                new Field(name, FieldKind.CODE, Stream.of(codes).map(Enum::name).toList(), subject -> {
                    Enum<?> code = value.apply(subject.record(type));
                    return code == null ? null : code.name();
                }));
        return this;
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Object currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }

    private static @Nullable String joined(List<String> texts, String separator) {
        return texts.isEmpty() ? null : String.join(separator, texts);
    }
}
