package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.shape.Numbered;
import io.tributary.sales.Campaigns;
import io.tributary.sales.Opportunities;
import io.tributary.sales.SalesViews;
import io.tributary.sales.SalesViews.CampaignView;
import io.tributary.sales.SalesViews.OpportunityView;
import io.tributary.sales.SalesViews.TaskView;
import io.tributary.sales.Tasks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Campaigns are found by number and name, opportunities by state, tasks by state, assignee and date. */
final class SalesViewsContract implements Contract {
    private static final Instant LATER = Instant.parse("2031-03-30T00:00:00Z");

    @Override
    public Class<?> repository() {
        return SalesViews.class;
    }

    @Override
    public void keep(Ground ground) {
        Campaigns.Content content =
                ground.sample(Campaigns.Content.class, "campaignName", "Frühling 雨", "campaignState", "RUNNING");
        Numbered campaign = ground.plant(Campaigns.class, content, null);
        CampaignView view = ground.ask(SalesViews.class, views -> views.campaigns(campaign.number(), "früh%", 5))
                .get(0);
        Expect.equal("name", content.campaignName(), view.name());
        Expect.equal("state", "running", view.state());
        Expect.equal("first day", content.startsOn(), view.startsOn());

        Numbered chance = ground.plant(
                Opportunities.class,
                ground.sample(
                        Opportunities.Content.class,
                        "opportunityState",
                        "LOST",
                        "probabilityPercent",
                        new BigDecimal("12.50")),
                ground.customer().id());
        OpportunityView lost = ground.ask(SalesViews.class, views -> views.opportunities("LOST", 100)).stream()
                .filter(each -> each.id() == chance.id())
                .findFirst()
                .orElseThrow();
        Expect.equal("probability", new BigDecimal("12.5"), lost.probability());
        Expect.equal("customer", chance.customerId(), lost.customerId());
        tasks(ground);
    }

    private static void tasks(Ground ground) {
        String assignee = ground.samples().text();
        Numbered late = task(ground, assignee, LATER);
        Numbered soon = task(ground, assignee, LATER.minusSeconds(1));
        Numbered whenever = task(ground, assignee, null);
        Numbered nobodys = task(ground, null, LATER.minusSeconds(1));
        List<TaskView> open = ground.ask(SalesViews.class, views -> views.tasks("OPEN", assignee, 9));
        Expect.equal(
                "all tasks of one, by date",
                List.of(soon.id(), late.id(), whenever.id()),
                open.stream()
                        .map(TaskView::id)
                        .sorted(java.util.Comparator.comparing((Long id) -> id == whenever.id()))
                        .toList());
        Expect.equal("priority", "high", open.get(0).priority());
        Expect.equal(
                "tasks of one that are due",
                List.of(soon.id()),
                ground.ask(SalesViews.class, views -> views.tasksDueBefore("%", assignee, LATER, 9)).stream()
                        .map(TaskView::id)
                        .toList());
        Expect.that(
                ground.ask(SalesViews.class, views -> views.tasksDueBefore("OPEN", "%", LATER, 1000)).stream()
                        .anyMatch(each -> each.id() == nobodys.id()),
                "a task of nobody is not among all tasks");
    }

    private static Numbered task(Ground ground, @Nullable String assignee, @Nullable Instant dueAt) {
        return ground.plant(
                Tasks.class,
                ground.sample(
                        Tasks.Content.class,
                        "taskState",
                        "OPEN",
                        "priority",
                        "HIGH",
                        "assignee",
                        assignee,
                        "dueAt",
                        dueAt),
                null);
    }
}
