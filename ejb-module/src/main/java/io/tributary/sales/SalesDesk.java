package io.tributary.sales;

import io.tributary.canonical.sales.Opportunity;
import io.tributary.canonical.sales.Task;
import io.tributary.persistence.LikePatterns;
import io.tributary.sales.SalesViews.CampaignView;
import io.tributary.sales.SalesViews.OpportunityView;
import io.tributary.sales.SalesViews.TaskView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: look at what may come. A filter that is {@code null} lets everything pass. */
@Stateless
public class SalesDesk {
    @Inject
    private Jdbi jdbi;

    /**
     * Campaigns, by number.
     *
     * @param name how it begins, in any case
     */
    public List<CampaignView> campaigns(@Nullable String number, @Nullable String name, int limit) {
        return jdbi.withExtension(
                SalesViews.class,
                views -> views.campaigns(LikePatterns.exactly(number), LikePatterns.beginning(name), limit));
    }

    /** Opportunities, the one that is to be decided next first. */
    public List<OpportunityView> opportunities(Opportunity.@Nullable State state, int limit) {
        return jdbi.withExtension(SalesViews.class, views -> views.opportunities(LikePatterns.code(state), limit));
    }

    /** Tasks, the most urgent first; those without a date last, and left out where a date is asked for. */
    public List<TaskView> tasks(
            Task.@Nullable State state, @Nullable String assignee, @Nullable Instant dueBefore, int limit) {
        String states = LikePatterns.code(state);
        String assignees = LikePatterns.exactly(assignee);
        return jdbi.withExtension(
                SalesViews.class,
                views -> dueBefore == null
                        ? views.tasks(states, assignees, limit)
                        : views.tasksDueBefore(states, assignees, dueBefore, limit));
    }
}
