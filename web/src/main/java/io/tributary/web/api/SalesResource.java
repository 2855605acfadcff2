package io.tributary.web.api;

import io.tributary.canonical.sales.Opportunity;
import io.tributary.canonical.sales.Task;
import io.tributary.sales.SalesDesk;
import io.tributary.sales.SalesViews.CampaignView;
import io.tributary.sales.SalesViews.OpportunityView;
import io.tributary.sales.SalesViews.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Campaigns, opportunities and tasks. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class SalesResource {
    @Inject
    private SalesDesk desk;

    /** Lists campaigns. */
    @GET
    @Path("campaigns")
    @Operation(
            summary = "List campaigns, by number",
            description = "Filters: number (exactly), name (its beginning, in any case).")
    public Campaigns campaigns(
            @QueryParam("number") @Nullable String number,
            @QueryParam("name") @Nullable String name,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return new Campaigns(desk.campaigns(Choice.text(number), Choice.text(name), Limits.bounded(limit)));
    }

    /** Lists opportunities. */
    @GET
    @Path("opportunities")
    @Operation(
            summary = "List opportunities, the one to be decided next first",
            description = "Filter: state (open, won, lost or all).")
    @APIResponse(responseCode = "400", description = "No such state")
    public Opportunities opportunities(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Opportunity.State wanted = Choice.of("state", state, Opportunity.State.class);
        return new Opportunities(desk.opportunities(wanted, Limits.bounded(limit)));
    }

    /** Lists tasks. */
    @GET
    @Path("tasks")
    @Operation(
            summary = "List tasks, the most urgent first",
            description =
                    "Filters: state (open, done, cancelled or all), assignee (exactly), due-before (a day or a moment).")
    @APIResponse(responseCode = "400", description = "No such state, or no moment")
    public Tasks tasks(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("due-before") @Nullable String dueBefore,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Task.State wanted = Choice.of("state", state, Task.State.class);
        return new Tasks(desk.tasks(
                wanted, Choice.text(assignee), Choice.moment("due-before", dueBefore), Limits.bounded(limit)));
    }

    /** A list of campaigns. */
    public record Campaigns(List<CampaignView> campaigns) {}

    /** A list of opportunities. */
    public record Opportunities(List<OpportunityView> opportunities) {}

    /** A list of tasks. */
    public record Tasks(List<TaskView> tasks) {}
}
