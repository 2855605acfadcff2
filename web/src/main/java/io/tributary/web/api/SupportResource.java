package io.tributary.web.api;

import io.tributary.canonical.conversation.Complaint;
import io.tributary.support.SupportDesk;
import io.tributary.support.SupportViews.ComplaintView;
import io.tributary.support.SupportViews.Conversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Complaints and inquiries. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class SupportResource {
    @Inject
    private SupportDesk desk;

    /** Lists complaints. */
    @GET
    @Path("complaints")
    @Operation(
            summary = "List complaints, newest first",
            description = "Filter: state (open, in-progress, resolved, rejected or all).")
    @APIResponse(responseCode = "400", description = "No such state")
    public Complaints complaints(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Complaint.State wanted = Choice.of("state", state, Complaint.State.class);
        return new Complaints(desk.complaints(wanted, Limits.bounded(limit)));
    }

    /** Shows one inquiry. */
    @GET
    @Path("inquiries/{id: [0-9]{1,18}}")
    @Operation(summary = "Show an inquiry with its messages, oldest first")
    @APIResponse(responseCode = "404", description = "No such inquiry")
    public Conversation inquiry(@PathParam("id") long id) {
        return desk.inquiry(id).orElseThrow(() -> ApiProblem.notFound("inquiry " + id));
    }

    /** A list of complaints. */
    public record Complaints(List<ComplaintView> complaints) {}
}
