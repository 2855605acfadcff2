package io.tributary.customer.export;

import io.tributary.persistence.BindValues;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Everything that the canonical export tells of golden records, in no particular order. */
@RegisterRowMapper(MemberMapper.class)
public interface ExportRows {
    /** The next golden records, by ascending id. */
    @SqlQuery
    List<Long> activeAfter(long id, int limit);

    /** Which of these are golden records now. */
    @SqlQuery
    List<Long> active(@BindValues("ids") List<Long> ids);

    /** Fields of golden records. */
    @SqlQuery
    List<Member> customers(@BindValues("ids") List<Long> ids);

    /** Their match profiles, whose ids are all ids by which they can be asked for. */
    @SqlQuery
    List<Member> profiles(@BindValues("ids") List<Long> ids);

    /** Source records, with whether they are singled out. */
    @SqlQuery
    List<Member> sourceRecords(@BindValues("ids") List<Long> ids);

    /** Names beside the one in use. */
    @SqlQuery
    List<Member> names(@BindValues("ids") List<Long> ids);

    /** Contact points. */
    @SqlQuery
    List<Member> contactPoints(@BindValues("ids") List<Long> ids);

    /** Ids in other systems. */
    @SqlQuery
    List<Member> identifiers(@BindValues("ids") List<Long> ids);

    /** Postal addresses. */
    @SqlQuery
    List<Member> addresses(@BindValues("ids") List<Long> ids);

    /** Relations. */
    @SqlQuery
    List<Member> relations(@BindValues("ids") List<Long> ids);

    /** Attributes. */
    @SqlQuery
    List<Member> attributes(@BindValues("ids") List<Long> ids);

    /** Memberships in segments. */
    @SqlQuery
    List<Member> segments(@BindValues("ids") List<Long> ids);

    /** Interactions. */
    @SqlQuery
    List<Member> interactions(@BindValues("ids") List<Long> ids);

    /** Inquiries. */
    @SqlQuery
    List<Member> inquiries(@BindValues("ids") List<Long> ids);

    /** Messages about inquiries. */
    @SqlQuery
    List<Member> messages(@BindValues("ids") List<Long> ids);

    /** Complaints. */
    @SqlQuery
    List<Member> complaints(@BindValues("ids") List<Long> ids);

    /** Answers to questions about satisfaction. */
    @SqlQuery
    List<Member> satisfactions(@BindValues("ids") List<Long> ids);

    /** Orders. */
    @SqlQuery
    List<Member> orders(@BindValues("ids") List<Long> ids);

    /** Returns of goods. */
    @SqlQuery
    List<Member> returns(@BindValues("ids") List<Long> ids);

    /** Invoices. */
    @SqlQuery
    List<Member> invoices(@BindValues("ids") List<Long> ids);

    /** Payments. */
    @SqlQuery
    List<Member> payments(@BindValues("ids") List<Long> ids);

    /** What their payments pay. */
    @SqlQuery
    List<Member> allocations(@BindValues("ids") List<Long> ids);

    /** Leads. */
    @SqlQuery
    List<Member> leads(@BindValues("ids") List<Long> ids);

    /** Opportunities. */
    @SqlQuery
    List<Member> opportunities(@BindValues("ids") List<Long> ids);

    /** Offers. */
    @SqlQuery
    List<Member> offers(@BindValues("ids") List<Long> ids);

    /** Responses to offers and campaigns. */
    @SqlQuery
    List<Member> responses(@BindValues("ids") List<Long> ids);

    /** Tasks. */
    @SqlQuery
    List<Member> tasks(@BindValues("ids") List<Long> ids);

    /** Acts of consent. */
    @SqlQuery
    List<Member> consents(@BindValues("ids") List<Long> ids);
}
