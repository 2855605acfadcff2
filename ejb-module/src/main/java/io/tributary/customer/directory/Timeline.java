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
}
