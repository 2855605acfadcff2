package io.tributary.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tributary.persistence.Codes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Complaints, and inquiries with their messages, for reading. */
@RegisterConstructorMapper(SupportViews.ComplaintView.class)
@RegisterConstructorMapper(SupportViews.InquiryView.class)
@RegisterConstructorMapper(SupportViews.MessageView.class)
public interface SupportViews {
    /** Complaints in a state like this, a pattern with {@code !} as escape; the newest first. */
    @SqlQuery
    List<ComplaintView> complaints(String state, int limit);

    /** One inquiry. */
    @SqlQuery
    Optional<InquiryView> inquiry(long id);

    /** Messages of an inquiry, the oldest first. */
    @SqlQuery
    List<MessageView> messages(long inquiryId);

    /** A complaint. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComplaintView(
            long id,
            @Nullable Long customerId,
            @ColumnName("source_name") String source,
            @ColumnName("complaint_number") String number,
            @ColumnName("complaint_state") String state,
            @Nullable String severity,
            @Nullable String category,
            @Nullable String subject,
            @ColumnName("body_text") @Nullable String text,
            @ColumnName("about_ref") @Nullable String about,
            @Nullable String remedy,
            @Nullable Instant occurredAt,
            @Nullable Instant resolvedAt,
            Instant asOf,
            @ColumnName("version_no") int version) {

        /** Shows the codes as people read them. */
        public ComplaintView {
            state = Codes.shown(state);
            severity = Codes.shownIfAny(severity);
        }
    }

    /** An inquiry without its messages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InquiryView(
            long id,
            @Nullable Long customerId,
            @ColumnName("source_name") String source,
            @ColumnName("channel_name") String channel,
            @ColumnName("inquiry_state") String state,
            @Nullable String subject,
            @Nullable String topic,
            @ColumnName("body_text") @Nullable String text,
            @Nullable String messageId,
            Instant occurredAt,
            @ColumnName("version_no") int version) {

        /** Shows the state as people read it. */
        public InquiryView {
            state = Codes.shown(state);
        }
    }

    /** A message of an inquiry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageView(
            long id,
            @Nullable Long customerId,
            @ColumnName("source_name") String source,
            String direction,
            @Nullable String author,
            @ColumnName("body_text") @Nullable String text,
            @Nullable String messageId,
            Instant occurredAt) {

        /** Shows the direction as people read it. */
        public MessageView {
            direction = Codes.shown(direction);
        }
    }

    /** An inquiry with its messages. */
    record Conversation(@JsonUnwrapped InquiryView inquiry, List<MessageView> messages) {}
}
