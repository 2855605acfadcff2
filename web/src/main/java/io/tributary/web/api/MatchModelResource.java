package io.tributary.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.customer.stewardship.ModelDesk;
import io.tributary.customer.stewardship.ModelTraining;
import io.tributary.customer.stewardship.Trained;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The models by which customers are compared. */
@Path("match/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stewardship")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class MatchModelResource {
    private static final String ACTOR = "api";
    private static final String MODEL = "{version: [0-9]{1,9}}";

    @Inject
    private ModelDesk desk;

    @Inject
    private ModelTraining training;

    /** Lists models. */
    @GET
    @Operation(summary = "List the models by which customers are compared, newest first")
    public ModelDesk.Models list() {
        return desk.list();
    }

    /** Estimates a model anew. */
    @POST
    @Operation(
            summary = "Estimate a model anew from a sample of all profiles",
            description =
                    "It becomes a candidate, which weighs nothing until it is activated. Takes up to a minute or two.")
    @APIResponse(responseCode = "409", description = "There is too little to learn from")
    public Trained train() {
        return training.train(ACTOR);
    }

    /** Shows a model. */
    @GET
    @Path(MODEL)
    @Operation(summary = "Show a model with all its weights")
    @APIResponse(responseCode = "404", description = "No such model")
    public JsonNode show(@PathParam("version") int version) {
        return Json.read(desk.content(version));
    }

    /** Lets another model weigh. */
    @POST
    @Path(MODEL + "/activate")
    @Operation(
            summary = "Let another model weigh",
            description = "Links that stand keep their decision until a rebuild.")
    @APIResponse(responseCode = "404", description = "No such model")
    public ModelDesk.Activated activate(@PathParam("version") int version) {
        return desk.activate(version, ACTOR);
    }
}
