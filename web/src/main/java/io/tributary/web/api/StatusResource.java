package io.tributary.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.operations.Balance;
import io.tributary.operations.Bookkeeping;
import io.tributary.operations.Conservation;
import io.tributary.operations.Count;
import io.tributary.operations.InTransit;
import io.tributary.operations.Period;
import io.tributary.routes.gateway.BrokerUnavailableException;
import io.tributary.routes.operations.QueueDepths;
import io.tributary.routes.table.TableTroubles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the conservation equation: what was accepted, and what became of it. */
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class StatusResource {
    /** Database and broker cannot be read at the same instant; a record that moved in between is looked for again. */
    private static final int LOOKS = 3;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private QueueDepths queues;

    @Inject
    private TableTroubles troubles;

    @Inject
    private SourceCatalog sources;

    @Inject
    private Clock clock;

    /** Balances of all sources. */
    @GET
    @Operation(
            summary = "What was accepted, and what became of it",
            description = "Per source: accepted = applied + duplicate + quarantined + discarded + dead + inFlight. "
                    + "With day, only records received on that day (UTC).")
    public Status status(@QueryParam("day") @Nullable String day) {
        Period period = Period.of(date(day));
        Status status = look(period);
        for (int look = 1; look < LOOKS && Boolean.FALSE.equals(status.totals().balanced()); look++) {
            status = look(period);
        }
        return status;
    }

    private Status look(Period period) {
        Instant now = clock.instant();
        List<Count> counts = bookkeeping.counts(period);
        InTransit transit = transit(period);
        List<Balance> balances = new Conservation(counts, transit).bySource(channels());
        return new Status(
                now,
                transit == null ? "unavailable" : "available",
                balances,
                Conservation.total(balances),
                troubles.all());
    }

    private @Nullable InTransit transit(Period period) {
        try {
            return queues.count(period);
        } catch (BrokerUnavailableException e) {
            return null;
        }
    }

    private Map<String, String> channels() {
        return sources.all().stream()
                .collect(Collectors.toMap(
                        Source::name, source -> source.channel().name().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        try {
            return day == null || day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw ApiProblem.invalid("day must be a date such as 2026-01-31.");
        }
    }

    /**
     * The books.
     *
     * @param broker {@code available} or {@code unavailable}; in the latter case what only it knows is {@code null}
     * @param troubles tables of other systems that cannot be read at the moment
     */
    public record Status(
            Instant asOf,
            String broker,
            @JsonInclude List<Balance> sources,
            @JsonIgnoreProperties({"source", "channel"}) Balance totals,
            @JsonInclude List<TableTroubles.Trouble> troubles) {}
}
