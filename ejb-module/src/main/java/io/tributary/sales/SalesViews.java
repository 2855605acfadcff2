package io.tributary.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tributary.persistence.Codes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Campaigns, opportunities and tasks, for reading; texts are patterns of LIKE with {@code !} as escape. */
@RegisterConstructorMapper(SalesViews.CampaignView.class)
@RegisterConstructorMapper(SalesViews.OpportunityView.class)
@RegisterConstructorMapper(SalesViews.TaskView.class)
public interface SalesViews {
    /** Campaigns with a number like this, and a name like this in lower case. */
    @SqlQuery
    List<CampaignView> campaigns(String number, String name, int limit);

    /** Opportunities in a state like this, the one that is to be decided next first. */
    @SqlQuery
    List<OpportunityView> opportunities(String state, int limit);

    /** Tasks in a state like this and of an assignee like this, the most urgent first. */
    @SqlQuery
    List<TaskView> tasks(String state, String assignee, int limit);

    /** The same that are due before a moment. */
    @SqlQuery
    List<TaskView> tasksDueBefore(String state, String assignee, Instant dueBefore, int limit);

    /** A campaign. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CampaignView(
            long id,
            @ColumnName("source_name") String source,
            @ColumnName("campaign_number") String number,
            @ColumnName("campaign_name") String name,
            @ColumnName("channel_name") @Nullable String channel,
            @ColumnName("campaign_state") String state,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @ColumnName("budget_amount") @Nullable BigDecimal budget,
            @ColumnName("currency_code") @Nullable String currency,
            Instant asOf,
            @ColumnName("version_no") int version) {

        /** Shows the state as people read it. */
        public CampaignView {
            state = Codes.shown(state);
        }
    }

    /** An opportunity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpportunityView(
            long id,
            @Nullable Long customerId,
            @ColumnName("source_name") String source,
            @ColumnName("opportunity_number") String number,
            @ColumnName("opportunity_name") @Nullable String name,
            @ColumnName("stage_name") @Nullable String stage,
            @ColumnName("probability_percent") @Nullable BigDecimal probability,
            @ColumnName("opportunity_state") String state,
            @ColumnName("value_amount") @Nullable BigDecimal value,
            @ColumnName("currency_code") @Nullable String currency,
            @Nullable LocalDate expectedCloseOn,
            @Nullable String lostReason,
            @ColumnName("campaign_number") @Nullable String campaign,
            Instant asOf,
            @ColumnName("version_no") int version) {

        /** Shows the state as people read it. */
        public OpportunityView {
            state = Codes.shown(state);
        }
    }

    /** A task. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskView(
            long id,
            @Nullable Long customerId,
            @ColumnName("source_name") String source,
            @ColumnName("task_number") String number,
            String subject,
            @ColumnName("body_text") @Nullable String text,
            @ColumnName("task_state") String state,
            @Nullable String priority,
            @Nullable Instant dueAt,
            @Nullable String assignee,
            @ColumnName("about_ref") @Nullable String about,
            Instant asOf,
            @ColumnName("version_no") int version) {

        /** Shows the codes as people read them. */
        public TaskView {
            state = Codes.shown(state);
            priority = Codes.shownIfAny(priority);
        }
    }
}
