package io.tributary.customer.resolution;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;

/**
 * What came with a source record and belongs to its golden record goes where the source record goes. Rows of which other systems are the
 * source have no receipt; they stay.
 */
public interface FollowingFacts {
    /** Contacts. */
    @SqlBatch
    void interactions(@BindMethods List<Following> moves);

    /** Inquiries, by the contact that they came with. */
    @SqlBatch
    void inquiries(@BindMethods List<Following> moves);

    /** Messages of inquiries. */
    @SqlBatch
    void messages(@BindMethods List<Following> moves);

    /** Complaints. */
    @SqlBatch
    void complaints(@BindMethods List<Following> moves);

    /** What customers said of their satisfaction. */
    @SqlBatch
    void satisfactions(@BindMethods List<Following> moves);

    /** Orders. */
    @SqlBatch
    void orders(@BindMethods List<Following> moves);

    /** Returns of goods. */
    @SqlBatch
    void goodsReturns(@BindMethods List<Following> moves);

    /** Invoices. */
    @SqlBatch
    void invoices(@BindMethods List<Following> moves);

    /** Leads. */
    @SqlBatch
    void leads(@BindMethods List<Following> moves);

    /** Opportunities. */
    @SqlBatch
    void opportunities(@BindMethods List<Following> moves);

    /** Offers. */
    @SqlBatch
    void offers(@BindMethods List<Following> moves);

    /** Responses to campaigns and offers. */
    @SqlBatch
    void responses(@BindMethods List<Following> moves);

    /** Tasks. */
    @SqlBatch
    void tasks(@BindMethods List<Following> moves);

    /** Acts of consent, objection and restriction. */
    @SqlBatch
    void consentActs(@BindMethods List<Following> moves);

    /** Payments that no invoice has claimed. */
    @SqlBatch
    void payments(@BindMethods List<Following> moves);

    /** Payments that are allocated to the invoices that came with the source records: they go where their invoices go. */
    @SqlBatch
    void allocatedPayments(@BindMethods List<Following> moves);

    /**
     * That what came with the source records of a profile goes from one golden record to another.
     *
     * @param actor who is named as the rows' last author
     */
    record Following(long profileId, long fromCustomer, long toCustomer, Instant now, String actor) {}

    /** Moves everything; payments last, since they follow invoices. */
    default void move(List<Following> moves) {
        interactions(moves);
        inquiries(moves);
        messages(moves);
        complaints(moves);
        satisfactions(moves);
        orders(moves);
        goodsReturns(moves);
        invoices(moves);
        leads(moves);
        opportunities(moves);
        offers(moves);
        responses(moves);
        tasks(moves);
        consentActs(moves);
        payments(moves);
        allocatedPayments(moves);
    }
}
