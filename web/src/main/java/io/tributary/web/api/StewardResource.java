package io.tributary.web.api;

import io.tributary.customer.stewardship.Decided;
import io.tributary.customer.stewardship.Grounds;
import io.tributary.customer.stewardship.Stewardship;
import io.tributary.customer.stewardship.Why;
import io.tributary.customer.stewardship.WhyDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is who: what people decide, and why the hub thinks what it thinks. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stewardship")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class StewardResource {
    private static final String CUSTOMER = "{id: [0-9]{1,18}}";

    @Inject
    private Stewardship stewardship;

    @Inject
    private WhyDesk desk;

    /** Makes one customer of two. */
    @POST
    @Path(CUSTOMER + "/merge")
    @Operation(
            summary = "Make one customer of two",
            description = "Body: {\"with\": id, \"reason\": why, \"who\": name}. All ids keep their meaning for ever.")
    @APIResponse(responseCode = "404", description = "No such customer")
    @APIResponse(responseCode = "409", description = "A decision is in the way; it is named, and can be withdrawn")
    public Decided merge(@PathParam("id") long id, InputStream body) {
        JsonRequest request = JsonRequest.read(body);
        return stewardship.merge(id, request.id("with"), request.grounds());
    }

    /** Takes out again what was merged. */
    @POST
    @Path(CUSTOMER + "/unmerge")
    @Operation(
            summary = "Take a customer, or source records, out of another one",
            description =
                    "Body: {\"former\": old id, \"reason\": why} or {\"sourceRecords\": [ids], \"reason\": why}. What came with"
                            + " the source records goes with them.")
    @APIResponse(responseCode = "404", description = "No such customer or source record")
    @APIResponse(responseCode = "409", description = "There is nothing to part")
    public Decided unmerge(@PathParam("id") long id, InputStream body) {
        JsonRequest request = JsonRequest.read(body);
        if (request.has("former") == request.has("sourceRecords")) {
            throw ApiProblem.invalid("Give one of \"former\" and \"sourceRecords\".");
        }
        return request.has("former")
                ? stewardship.unmerge(id, request.id("former"), request.grounds())
                : stewardship.unmergeRecords(id, request.ids("sourceRecords"), request.grounds());
    }

    /** Keeps two customers apart for ever. */
    @POST
    @Path(CUSTOMER + "/never-merge")
    @Operation(
            summary = "Keep two customers apart, whatever arrives",
            description = "Body: {\"with\": id, \"reason\": why, \"who\": name}.")
    @APIResponse(responseCode = "404", description = "No such customer")
    @APIResponse(responseCode = "409", description = "They are one customer; unmerge them first")
    public Decided neverMerge(@PathParam("id") long id, InputStream body) {
        JsonRequest request = JsonRequest.read(body);
        return stewardship.neverMerge(id, request.id("with"), request.grounds());
    }

    /** Confirms what the engine thinks. */
    @POST
    @Path(CUSTOMER + "/confirm")
    @Operation(
            summary = "Confirm a possible match, or that all that stands together belongs together",
            description =
                    "Body: {\"with\": id, \"reason\": why, \"who\": name}; without \"with\" the customer as it stands.")
    @APIResponse(responseCode = "404", description = "No such customer")
    @APIResponse(responseCode = "409", description = "A decision is in the way; it is named, and can be withdrawn")
    public Decided confirm(@PathParam("id") long id, InputStream body) {
        JsonRequest request = JsonRequest.read(body);
        Grounds grounds = request.grounds();
        return stewardship.confirm(id, request.has("with") ? request.id("with") : null, grounds);
    }

    /** Explains a golden record. */
    @GET
    @Path(CUSTOMER + "/why")
    @Operation(
            summary = "Why a customer is what it is",
            description =
                    "Each comparison with its weight, each value with its message, the history and all decisions.")
    @APIResponse(responseCode = "404", description = "No such customer")
    public Why why(@PathParam("id") long id) {
        return desk.why(id).orElseThrow(() -> ApiProblem.notFound("customer " + id));
    }
}
