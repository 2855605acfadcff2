package io.tributary.web.api;

import io.tributary.canonical.commerce.Order;
import io.tributary.commerce.CommerceDesk;
import io.tributary.commerce.CommerceViews.OrderView;
import io.tributary.commerce.CommerceViews.ProductView;
import io.tributary.commerce.CommerceViews.WholeOrder;
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
import org.jspecify.annotations.Nullable;

/** Products and orders. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commerce")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class CommerceResource {
    @Inject
    private CommerceDesk desk;

    /** Lists products. */
    @GET
    @Path("products")
    @Operation(
            summary = "List products, by number",
            description = "Filters: number (exactly), name (its beginning, in any case).")
    public Products products(
            @QueryParam("number") @Nullable String number,
            @QueryParam("name") @Nullable String name,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return new Products(desk.products(Choice.text(number), Choice.text(name), Limits.bounded(limit)));
    }

    /** Lists orders. */
    @GET
    @Path("orders")
    @Operation(
            summary = "List orders without their lines, newest first",
            description = "Filters: number (exactly), state (open, confirmed, shipped, completed, cancelled or all).")
    @APIResponse(responseCode = "400", description = "No such state")
    public Orders orders(
            @QueryParam("number") @Nullable String number,
            @QueryParam("state") @DefaultValue("all") String state,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Order.State wanted = Choice.of("state", state, Order.State.class);
        return new Orders(desk.orders(Choice.text(number), wanted, Limits.bounded(limit)));
    }

    /** Shows one order. */
    @GET
    @Path("orders/{id: [0-9]{1,18}}")
    @Operation(summary = "Show an order with its lines")
    @APIResponse(responseCode = "404", description = "No such order")
    public WholeOrder order(@PathParam("id") long id) {
        return desk.order(id).orElseThrow(() -> ApiProblem.notFound("order " + id));
    }

    /** A list of products. */
    public record Products(List<ProductView> products) {}

    /** A list of orders. */
    public record Orders(List<OrderView> orders) {}
}
