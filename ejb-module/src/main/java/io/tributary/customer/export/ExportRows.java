package io.tributary.customer.export;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Everything that the canonical export tells of golden records, in no particular order. */
@RegisterRowMapper(MemberMapper.class)
public interface ExportRows {
    /** The next golden records, by ascending id. */
    @SqlQuery
    List<Long> activeAfter(long id, int limit);

    /** Which of these are golden records now. */
    @SqlQuery
    List<Long> active(@BindList("ids") List<Long> ids);

    /** Fields of golden records. */
    @SqlQuery
    List<Member> customers(@BindList("ids") List<Long> ids);

    /** Their match profiles, whose ids are all ids by which they can be asked for. */
    @SqlQuery
    List<Member> profiles(@BindList("ids") List<Long> ids);

    /** Source records, with whether they are singled out. */
    @SqlQuery
    List<Member> sourceRecords(@BindList("ids") List<Long> ids);

    /** Names beside the one in use. */
    @SqlQuery
    List<Member> names(@BindList("ids") List<Long> ids);

    /** Contact points. */
    @SqlQuery
    List<Member> contactPoints(@BindList("ids") List<Long> ids);

    /** Ids in other systems. */
    @SqlQuery
    List<Member> identifiers(@BindList("ids") List<Long> ids);

    /** Postal addresses. */
    @SqlQuery
    List<Member> addresses(@BindList("ids") List<Long> ids);

    /** Relations. */
    @SqlQuery
    List<Member> relations(@BindList("ids") List<Long> ids);

    /** Attributes. */
    @SqlQuery
    List<Member> attributes(@BindList("ids") List<Long> ids);

    /** Memberships in segments. */
    @SqlQuery
    List<Member> segments(@BindList("ids") List<Long> ids);

    /** Interactions. */
    @SqlQuery
    List<Member> interactions(@BindList("ids") List<Long> ids);

    /** Inquiries. */
    @SqlQuery
    List<Member> inquiries(@BindList("ids") List<Long> ids);

    /** Messages about inquiries. */
    @SqlQuery
    List<Member> messages(@BindList("ids") List<Long> ids);

    /** Complaints. */
    @SqlQuery
    List<Member> complaints(@BindList("ids") List<Long> ids);

    /** Answers to questions about satisfaction. */
    @SqlQuery
    List<Member> satisfactions(@BindList("ids") List<Long> ids);

    /** Orders. */
    @SqlQuery
    List<Member> orders(@BindList("ids") List<Long> ids);

    /** Returns of goods. */
    @SqlQuery
    List<Member> returns(@BindList("ids") List<Long> ids);

    /** Invoices. */
    @SqlQuery
    List<Member> invoices(@BindList("ids") List<Long> ids);

    /** Payments. */
    @SqlQuery
    List<Member> payments(@BindList("ids") List<Long> ids);

    /** What their payments pay. */
    @SqlQuery
    List<Member> allocations(@BindList("ids") List<Long> ids);

    /** Leads. */
    @SqlQuery
    List<Member> leads(@BindList("ids") List<Long> ids);

    /** Opportunities. */
    @SqlQuery
    List<Member> opportunities(@BindList("ids") List<Long> ids);

    /** Offers. */
    @SqlQuery
    List<Member> offers(@BindList("ids") List<Long> ids);

    /** Responses to offers and campaigns. */
    @SqlQuery
    List<Member> responses(@BindList("ids") List<Long> ids);

    /** Tasks. */
    @SqlQuery
    List<Member> tasks(@BindList("ids") List<Long> ids);

    /** Acts of consent. */
    @SqlQuery
    List<Member> consents(@BindList("ids") List<Long> ids);
}
