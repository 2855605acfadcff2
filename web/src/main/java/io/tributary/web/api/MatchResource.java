package io.tributary.web.api;

import io.tributary.customer.stewardship.ActDesk;
import io.tributary.customer.stewardship.Decided;
import io.tributary.customer.stewardship.PairDesk;
import io.tributary.customer.stewardship.PairExplanation;
import io.tributary.customer.stewardship.PossibleMatch;
import io.tributary.customer.stewardship.PossibleMatchDesk;
import io.tributary.customer.stewardship.StewardAct;
import io.tributary.customer.stewardship.Stewardship;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the engine leaves to people, what they decided, and how two customers are compared. */
@Path("match")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stewardship")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class MatchResource {
    @Inject
    private PossibleMatchDesk possible;

    @Inject
    private PairDesk pairs;

    @Inject
    private ActDesk acts;

    @Inject
    private Stewardship stewardship;

    /** Lists who may be one. */
    @GET
    @Path("possible")
    @Operation(
            summary = "List customers who may be one, the likeliest first",
            description = "Those of whom nobody has decided. The next page: after = \"next\" of this one.")
    public PossibleMatch.Page possible(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("after") @Nullable String after) {
        return possible.page(Choice.text(after), Limits.bounded(limit));
    }

    /** Explains how two are compared. */
    @GET
    @Path("explain")
    @Operation(
            summary = "Compare two customers",
            description =
                    "By ids of customers, as they are or were, or of profiles: the best pair with every comparison, and why"
                            + " they are one or two.")
    @APIResponse(responseCode = "404", description = "No such customer")
    public PairExplanation explain(@QueryParam("a") @Nullable String a, @QueryParam("b") @Nullable String b) {
        return pairs.explain(JsonRequest.id("a", a), JsonRequest.id("b", b));
    }

    /** Lists decisions. */
    @GET
    @Path("acts")
    @Operation(
            summary = "List what people decided, newest first",
            description = "Filters: customer (any id), state (active, withdrawn or all).")
    @APIResponse(responseCode = "404", description = "No such customer")
    public Acts acts(
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("state") @DefaultValue("active") String state,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Long wanted = Choice.text(customer) == null ? null : JsonRequest.id("customer", customer);
        return new Acts(acts.list(wanted, Choice.of("state", state, StewardAct.State.class), Limits.bounded(limit)));
    }

    /** Takes a decision back. */
    @POST
    @Path("acts/{id: [0-9]{1,18}}/withdraw")
    @Operation(summary = "Take a decision back", description = "Body: {\"reason\": why, \"who\": name}.")
    @APIResponse(responseCode = "404", description = "No such act")
    @APIResponse(responseCode = "409", description = "It was withdrawn already")
    public Decided withdraw(@PathParam("id") long id, InputStream body) {
        return stewardship.withdraw(id, JsonRequest.read(body).grounds());
    }

    /** A list of decisions. */
    public record Acts(List<StewardAct> acts) {}
}
