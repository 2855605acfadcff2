package io.tributary.customer.directory;

import io.tributary.persistence.Codes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/** Something that was bought or may be, in its latest state. */
public sealed interface DealEntry extends TimelineEntry {

    /** An order; its lines are at {@code /api/orders/ID}. */
    record Purchase(
            long id,
            @ColumnName("happened_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("order_number") String number,
            @ColumnName("order_state") String state,
            @ColumnName("total_amount") @Nullable BigDecimal total,
            @ColumnName("currency_code") @Nullable String currency)
            implements DealEntry {

        /** Shows the state as people read it. */
        public Purchase {
            state = Codes.shown(state);
        }
    }

    /** Goods that came back. */
    record Refund(
            long id,
            @ColumnName("happened_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("return_number") String number,
            @ColumnName("return_state") String state,
            @ColumnName("order_number") @Nullable String order,
            @ColumnName("invoice_number") @Nullable String invoice,
            @ColumnName("product_number") @Nullable String product,
            @Nullable BigDecimal quantity,
            @ColumnName("unit_code") @Nullable String unit,
            @Nullable String reason,
            @ColumnName("refund_amount") @Nullable BigDecimal refund,
            @ColumnName("currency_code") @Nullable String currency)
            implements DealEntry {

        /** Shows the state as people read it. */
        public Refund {
            state = Codes.shown(state);
        }
    }

    /** A deal that may come about. */
    record Chance(
            long id,
            @ColumnName("happened_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("opportunity_number") String number,
            @ColumnName("opportunity_name") @Nullable String name,
            @ColumnName("opportunity_state") String state,
            @ColumnName("stage_name") @Nullable String stage,
            @ColumnName("probability_percent") @Nullable BigDecimal probability,
            @ColumnName("value_amount") @Nullable BigDecimal value,
            @ColumnName("currency_code") @Nullable String currency,
            @Nullable LocalDate expectedCloseOn,
            @Nullable String lostReason,
            @ColumnName("campaign_number") @Nullable String campaign)
            implements DealEntry {

        /** Shows the state as people read it. */
        public Chance {
            state = Codes.shown(state);
        }
    }

    /** What the house offered. */
    record Proposal(
            long id,
            @ColumnName("happened_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("offer_number") String number,
            @ColumnName("offer_state") String state,
            @ColumnName("opportunity_number") @Nullable String opportunity,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate validUntil,
            @ColumnName("total_amount") @Nullable BigDecimal total,
            @ColumnName("currency_code") @Nullable String currency)
            implements DealEntry {

        /** Shows the state as people read it. */
        public Proposal {
            state = Codes.shown(state);
        }
    }

    /** What the customer answered to an offer or a campaign. */
    record Reaction(
            long id,
            @ColumnName("occurred_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("response_kind") String kind,
            @ColumnName("offer_number") @Nullable String offer,
            @ColumnName("campaign_number") @Nullable String campaign,
            @ColumnName("body_text") @Nullable String text)
            implements DealEntry {

        /** Shows the kind as people read it. */
        public Reaction {
            kind = Codes.shown(kind);
        }
    }

    /** What the house is to do for the customer. */
    record Errand(
            long id,
            @ColumnName("happened_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("task_number") String number,
            String subject,
            @ColumnName("task_state") String state,
            @Nullable String priority,
            @Nullable Instant dueAt,
            @Nullable String assignee,
            @ColumnName("about_ref") @Nullable String about)
            implements DealEntry {

        /** Shows the codes as people read them. */
        public Errand {
            state = Codes.shown(state);
            priority = Codes.shownIfAny(priority);
        }
    }
}
