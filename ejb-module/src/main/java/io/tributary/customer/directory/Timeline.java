package io.tributary.customer.directory;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What happened with a customer: the newest of each kind. */
@RegisterConstructorMapper(TimelineEntry.Contact.class)
@RegisterConstructorMapper(TimelineEntry.Question.class)
@RegisterConstructorMapper(TimelineEntry.File.class)
@RegisterConstructorMapper(TimelineEntry.Bill.class)
@RegisterConstructorMapper(TimelineEntry.Receipt.class)
@RegisterConstructorMapper(TimelineEntry.Prospect.class)
@RegisterConstructorMapper(TimelineEntry.Permission.class)
@RegisterConstructorMapper(SaidEntry.Letter.class)
@RegisterConstructorMapper(SaidEntry.Grievance.class)
@RegisterConstructorMapper(SaidEntry.Rating.class)
@RegisterConstructorMapper(DealEntry.Purchase.class)
@RegisterConstructorMapper(DealEntry.Refund.class)
@RegisterConstructorMapper(DealEntry.Chance.class)
@RegisterConstructorMapper(DealEntry.Proposal.class)
@RegisterConstructorMapper(DealEntry.Reaction.class)
@RegisterConstructorMapper(DealEntry.Errand.class)
public interface Timeline {
    /** Contacts that are no inquiries. */
    @SqlQuery
    List<TimelineEntry.Contact> interactions(long customerId, int limit);

    /** Inquiries, without their files. */
    @SqlQuery
    List<TimelineEntry.Question> inquiries(long customerId, int limit);

    /** Files of all inquiries. */
    @SqlQuery
    List<TimelineEntry.File> attachments(long customerId);

    /** Invoices, with what has been paid of them. */
    @SqlQuery
    List<TimelineEntry.Bill> invoices(long customerId, int limit);

    /** Payments. */
    @SqlQuery
    List<TimelineEntry.Receipt> payments(long customerId, int limit);

    /** Leads. */
    @SqlQuery
    List<TimelineEntry.Prospect> leads(long customerId, int limit);

    /** Acts of consent. */
    @SqlQuery
    List<TimelineEntry.Permission> consents(long customerId, int limit);

    /** Messages about inquiries. */
    @SqlQuery
    List<SaidEntry.Letter> messages(long customerId, int limit);

    /** Complaints. */
    @SqlQuery
    List<SaidEntry.Grievance> complaints(long customerId, int limit);

    /** Answers to questions about satisfaction. */
    @SqlQuery
    List<SaidEntry.Rating> satisfactions(long customerId, int limit);

    /** Orders, without their lines. */
    @SqlQuery
    List<DealEntry.Purchase> orders(long customerId, int limit);

    /** Returns of goods. */
    @SqlQuery
    List<DealEntry.Refund> returns(long customerId, int limit);

    /** Opportunities. */
    @SqlQuery
    List<DealEntry.Chance> opportunities(long customerId, int limit);

    /** Offers. */
    @SqlQuery
    List<DealEntry.Proposal> offers(long customerId, int limit);

    /** Responses to offers and campaigns. */
    @SqlQuery
    List<DealEntry.Reaction> responses(long customerId, int limit);

    /** Tasks. */
    @SqlQuery
    List<DealEntry.Errand> tasks(long customerId, int limit);
}
