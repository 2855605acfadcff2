package io.tributary.conformance.repository;

import io.tributary.commerce.GoodsReturns;
import io.tributary.commerce.Products;
import io.tributary.finance.Invoices;
import io.tributary.intake.shape.NumberedRows;
import io.tributary.sales.Campaigns;
import io.tributary.sales.Offers;
import io.tributary.sales.Opportunities;
import io.tributary.sales.Responses;
import io.tributary.sales.Tasks;
import io.tributary.support.Complaints;
import io.tributary.support.Interactions;
import io.tributary.support.Messages;
import io.tributary.support.Satisfactions;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contracts of all repositories. */
public final class Contracts {
    private Contracts() {}

    /** All of them. */
    public static List<Contract> all() {
        return List.of(
                new AttachmentOriginsContract(),
                new AttributesContract(),
                new AuditContract(),
                new BooksContract(),
                new ConsentLedgerContract(),
                new CorrectionRowsContract(),
                new CustomersContract(),
                new GoldenCustomersContract(),
                new ExportRowsContract(),
                new ExternalChangesContract(),
                new GoldenRecordsContract(),
                new InquiriesContract(),
                new JournalContract(),
                new JournalRowsContract(),
                new LeadsContract(),
                new LedgerContract(),
                new NotesContract(),
                new OutboxEntriesContract(),
                new MatchProfilesContract(),
                new MatchKeysContract(),
                new MatchLinksContract(),
                new MatchModelsContract(),
                new StewardPairsContract(),
                new MergeHistoryContract(),
                new CustomerStatesContract(),
                new FollowingFactsContract(),
                new PingContract(),
                new PositionsContract(),
                new QuarantineContract(),
                new QuarantineEntriesContract(),
                new ReceiptsContract(),
                new RelationsContract(),
                new SegmentsContract(),
                new SequenceContract(),
                new SharedRowsContract(),
                new StandingContract(),
                new StandingStatesContract(),
                new StewardActsContract(),
                new PossibleMatchesContract(),
                new ProvenanceContract(),
                new ModelVersionsContract(),
                new ProfileSampleContract(),
                new StripesContract(),
                new IdentityTurnContract(),
                new TimelineContract(),
                new FactContract<>(
                        Interactions.class, Interactions.Contact.class, "CRM_INTERACTION", "direction", "OUTBOUND"),
                new FactContract<>(Messages.class, Messages.MessageRow.class, "CRM_MESSAGE", "direction", "INBOUND"),
                new FactContract<>(
                        Satisfactions.class, Satisfactions.Answer.class, "CRM_SATISFACTION", "metric", "CSAT"),
                new FactContract<>(
                        Responses.class, Responses.ResponseRow.class, "CRM_RESPONSE", "responseKind", "OTHER"),
                numbered(
                        Complaints.class,
                        Complaints.Content.class,
                        "CRM_COMPLAINT",
                        "complaintState",
                        "OPEN",
                        "severity",
                        "HIGH"),
                numbered(Products.class, Products.Content.class, "CRM_PRODUCT"),
                new OrdersContract(),
                numbered(GoodsReturns.class, GoodsReturns.Content.class, "CRM_RETURN", "returnState", "ANNOUNCED"),
                numbered(Invoices.class, Invoices.Content.class, "CRM_INVOICE"),
                numbered(Campaigns.class, Campaigns.Content.class, "CRM_CAMPAIGN", "campaignState", "ENDED"),
                numbered(
                        Opportunities.class,
                        Opportunities.Content.class,
                        "CRM_OPPORTUNITY",
                        "opportunityState",
                        "OPEN",
                        "probabilityPercent",
                        new BigDecimal("33.33")),
                numbered(Offers.class, Offers.Content.class, "CRM_OFFER", "offerState", "DRAFT"),
                numbered(Tasks.class, Tasks.Content.class, "CRM_TASK", "taskState", "OPEN", "priority", "NORMAL"),
                new CommerceViewsContract(),
                new SalesViewsContract(),
                new SupportViewsContract(),
                new PaymentViewsContract());
    }

    private static <C extends Record, S extends NumberedRows<C>> NumberedContract<C, S> numbered(
            Class<S> repository, Class<C> content, String table, @Nullable Object... given) {
        return new NumberedContract<>(repository, content, table, given);
    }
}
