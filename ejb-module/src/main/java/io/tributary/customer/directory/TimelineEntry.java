package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.core.mapper.reflect.JdbiConstructor;
import org.jspecify.annotations.Nullable;

/** Something that happened with a customer. In JSON the member {@code type} says what. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TimelineEntry.Contact.class, name = "interaction"),
    @JsonSubTypes.Type(value = TimelineEntry.Question.class, name = "inquiry"),
    @JsonSubTypes.Type(value = SaidEntry.Letter.class, name = "message"),
    @JsonSubTypes.Type(value = SaidEntry.Grievance.class, name = "complaint"),
    @JsonSubTypes.Type(value = SaidEntry.Rating.class, name = "satisfaction"),
    @JsonSubTypes.Type(value = DealEntry.Purchase.class, name = "order"),
    @JsonSubTypes.Type(value = DealEntry.Refund.class, name = "return"),
    @JsonSubTypes.Type(value = TimelineEntry.Bill.class, name = "invoice"),
    @JsonSubTypes.Type(value = TimelineEntry.Receipt.class, name = "payment"),
    @JsonSubTypes.Type(value = TimelineEntry.Prospect.class, name = "lead"),
    @JsonSubTypes.Type(value = DealEntry.Chance.class, name = "opportunity"),
    @JsonSubTypes.Type(value = DealEntry.Proposal.class, name = "offer"),
    @JsonSubTypes.Type(value = DealEntry.Reaction.class, name = "response"),
    @JsonSubTypes.Type(value = DealEntry.Errand.class, name = "task"),
    @JsonSubTypes.Type(value = TimelineEntry.Permission.class, name = "consent")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface TimelineEntry
        permits SaidEntry,
                DealEntry,
                TimelineEntry.Contact,
                TimelineEntry.Question,
                TimelineEntry.Bill,
                TimelineEntry.Receipt,
                TimelineEntry.Prospect,
                TimelineEntry.Permission {

    /** Unique over all kinds of entries. */
    long id();

    /** When it happened (UTC); a date stands for its first moment. */
    Instant at();

    /** Name of the source that told it. */
    String source();

    /** A contact that is no inquiry. */
    record Contact(
            long id,
            @ColumnName("occurred_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("channel_name") String channel,
            String direction,
            @Nullable String summary,
            @Nullable String outcome,
            @ColumnName("agent_name") @Nullable String agent,
            @Nullable Integer durationSeconds)
            implements TimelineEntry {}

    /** An inquiry with its files. */
    record Question(
            long id,
            Instant at,
            String source,
            String channel,
            String state,
            @Nullable String subject,
            @Nullable String topic,
            @Nullable String text,
            @Nullable String messageId,
            List<File> attachments)
            implements TimelineEntry {

        /** As the database knows it; the files are added later. */
        @JdbiConstructor
        public Question(
                long id,
                @ColumnName("occurred_at") Instant at,
                @ColumnName("source_name") String source,
                @ColumnName("channel_name") String channel,
                @ColumnName("inquiry_state") String state,
                @Nullable String subject,
                @Nullable String topic,
                @ColumnName("body_text") @Nullable String text,
                @Nullable String messageId) {
            this(id, at, source, channel, state.toLowerCase(Locale.ROOT), subject, topic, text, messageId, List.of());
        }

        Question with(List<File> files) {
            return new Question(id, at, source, channel, state, subject, topic, text, messageId, files);
        }
    }

    /** An attachment; its bytes are at {@code /api/attachments/ID}. */
    record File(
            long id,
            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) long inquiryId,
            @Nullable String fileName,
            @Nullable String contentType,
            long sizeBytes) {}

    /** An invoice. */
    record Bill(
            long id,
            @ColumnName("occurred_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("invoice_number") String number,
            @Nullable LocalDate issueDate,
            @Nullable LocalDate dueDate,
            @ColumnName("total_amount") BigDecimal total,
            @ColumnName("currency_code") String currency,
            @ColumnName("paid_amount") BigDecimal paid)
            implements TimelineEntry {}

    /** A payment, in either direction. */
    record Receipt(
            long id,
            @ColumnName("occurred_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("payment_reference") String reference,
            @ColumnName("payment_state") String state,
            String direction,
            BigDecimal amount,
            @ColumnName("currency_code") String currency,
            @ColumnName("is_reversal") boolean reversal,
            @Nullable String counterpartyName,
            @Nullable String remittance)
            implements TimelineEntry {

        /** Brings the codes to lower case. */
        public Receipt {
            state = state.toLowerCase(Locale.ROOT);
            direction = direction.toLowerCase(Locale.ROOT);
        }
    }

    /** A lead of an ad platform. */
    record Prospect(
            long id,
            @ColumnName("submitted_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("platform_name") String platform,
            @ColumnName("platform_lead") String platformLead,
            @Nullable String formId,
            @Nullable String campaignId,
            @Nullable String adId,
            @ColumnName("is_test") boolean test)
            implements TimelineEntry {}

    /** An act by which the customer allowed or forbade something. */
    record Permission(
            long id,
            @ColumnName("occurred_at") Instant at,
            @ColumnName("source_name") String source,
            @ColumnName("act_kind") String kind,
            String purpose,
            @ColumnName("channel_name") String channel,
            @ColumnName("is_granted") boolean granted,
            @Nullable String proof)
            implements TimelineEntry {

        /** Brings the code to lower case. */
        public Permission {
            kind = kind.toLowerCase(Locale.ROOT);
        }
    }
}
