package io.tributary.web.api;

import io.tributary.customer.directory.CustomerDirectory;
import io.tributary.customer.directory.CustomerProfile;
import io.tributary.customer.directory.CustomerSummary;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finds customers and shows them with their sources and their timeline. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class CustomerResource {
    @Inject
    private CustomerDirectory directory;

    /** Searches by one of email, phone and name. */
    @GET
    @Operation(
            summary = "Find customers",
            description = "By exactly one of: email (any case), phone (international form), name (its beginning).")
    public Found search(
            @QueryParam("email") @Nullable String email,
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("name") @Nullable String name,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (Stream.of(given(email), given(phone), given(name)).filter(is -> is).count() != 1) {
            throw ApiProblem.invalid("Give one of email, phone and name.");
        }
        int bounded = Limits.bounded(limit);
        if (email != null && given(email)) {
            return new Found(directory.byEmail(email, bounded));
        }
        return new Found(
                phone != null && given(phone)
                        ? directory.byPhone(phone, bounded)
                        : directory.byName(String.valueOf(name), bounded));
    }

    /** Shows one customer. */
    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "Show a customer with provenance, sources and timeline")
    @APIResponse(responseCode = "200", description = "The golden record and what it was made from")
    @APIResponse(responseCode = "404", description = "No such customer")
    public CustomerProfile show(@PathParam("id") long id) {
        return directory.profile(id).orElseThrow(() -> ApiProblem.notFound("customer " + id));
    }

    private static boolean given(@Nullable String parameter) {
        return parameter != null && !parameter.isBlank();
    }

    /** What was found. */
    public record Found(List<CustomerSummary> customers) {}
}
