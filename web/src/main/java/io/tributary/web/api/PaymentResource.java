package io.tributary.web.api;

import io.tributary.finance.Ledger;
import io.tributary.finance.PaymentDesk;
import io.tributary.finance.PaymentViews.PaymentView;
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

/** Payments, above all those that wait for an invoice. */
@Path("payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Finance")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class PaymentResource {
    @Inject
    private PaymentDesk desk;

    /** Lists payments. */
    @GET
    @Operation(
            summary = "List payments with what is open of them, oldest first",
            description = "Filter: state (suspense: nothing is allocated, partly, allocated, or all).")
    @APIResponse(responseCode = "400", description = "No such state")
    public Payments payments(
            @QueryParam("state") @DefaultValue("suspense") String state,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Ledger.State wanted = Choice.of("state", state, Ledger.State.class);
        return new Payments(desk.payments(wanted, Limits.bounded(limit)));
    }

    /** A list of payments. */
    public record Payments(List<PaymentView> payments) {}
}
