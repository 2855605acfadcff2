package io.tributary.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tributary.intake.QuarantineReplay;
import io.tributary.intake.QuarantineReplay.Outcome;
import io.tributary.operations.QuarantineDesk;
import io.tributary.operations.QuarantinedRecord;
import io.tributary.operations.RawInput;
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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What could not be understood: look, replay with the configuration as it is now, or discard. */
@Path("quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class QuarantineResource {
    private static final String ACTOR = "api";
    private static final String ENTRY = "{id: [0-9]{1,18}}";
    private static final Set<String> STATES = Set.of("open", "replayed", "discarded", "superseded");
    private static final int REPLAYED_AT_ONCE = 10_000;

    @Inject
    private QuarantineDesk desk;

    @Inject
    private QuarantineReplay replay;

    /** Lists entries, newest first. */
    @GET
    @Operation(summary = "List quarantined records, newest first")
    public Entries list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        boolean all = state.equals("all");
        if (!all && !STATES.contains(state)) {
            throw ApiProblem.invalid("state must be open, replayed, discarded, superseded or all.");
        }
        return new Entries(desk.list(source, all ? null : state, Limits.bounded(limit)));
    }

    /** Shows an entry with its raw bytes. */
    @GET
    @Path(ENTRY)
    @Operation(summary = "Show a quarantined record with its raw bytes")
    @APIResponse(responseCode = "404", description = "No such entry")
    public Entry show(@PathParam("id") long id) {
        QuarantinedRecord entry = desk.find(id).orElseThrow(() -> notFound(id));
        RawInput raw = desk.raw(id);
        return new Entry(
                entry,
                raw.contentType(),
                raw.fileName(),
                raw.sha256(),
                RawText.of(raw.bytes()),
                Base64.getEncoder().encodeToString(raw.bytes()));
    }

    /** Replays an entry. */
    @POST
    @Path(ENTRY + "/replay")
    @Operation(summary = "Translate and apply a quarantined record again")
    @APIResponse(responseCode = "409", description = "It is not open any more")
    public Result replay(@PathParam("id") long id) {
        return result(id, replay.replay(id, ACTOR));
    }

    /** Replays all open entries, oldest first. */
    @POST
    @Path("replay")
    @Operation(summary = "Replay all open entries, of one source or of all")
    public Summary replayAll(@QueryParam("source") @Nullable String source) {
        int applied = 0;
        int stillWrong = 0;
        for (long id : replay.open(Optional.ofNullable(source), REPLAYED_AT_ONCE)) {
            Outcome outcome = replay.replay(id, ACTOR);
            applied += outcome == Outcome.APPLIED ? 1 : 0;
            stillWrong += outcome == Outcome.STILL_WRONG ? 1 : 0;
        }
        return new Summary(applied + stillWrong, applied, stillWrong);
    }

    /** Gives an entry up. */
    @POST
    @Path(ENTRY + "/discard")
    @Operation(summary = "Give a quarantined record up", description = "Body: {\"note\": why}")
    @APIResponse(responseCode = "409", description = "It is not open any more")
    public Result discard(@PathParam("id") long id, InputStream body) {
        return result(id, replay.discard(id, ACTOR, Note.read(body)));
    }

    private Result result(long id, Outcome outcome) {
        QuarantinedRecord entry = desk.find(id).orElseThrow(() -> notFound(id));
        if (outcome == Outcome.NOT_OPEN) {
            throw new ApiProblem(409, "Not open", "Entry " + id + " is " + entry.state() + " already.");
        }
        return new Result(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'), entry);
    }

    private static ApiProblem notFound(long id) {
        return ApiProblem.notFound("quarantined record " + id);
    }

    /** A list of entries. */
    public record Entries(List<QuarantinedRecord> entries) {}

    /** An entry with its raw bytes; {@code raw} only where they are UTF-8. */
    public record Entry(
            @JsonUnwrapped QuarantinedRecord record,
            @Nullable String contentType,
            @Nullable String fileName,
            String sha256,
            @Nullable String raw,
            String rawBase64) {}

    /** What was done, and the entry after it. */
    public record Result(String outcome, QuarantinedRecord entry) {}

    /** What many replays did. */
    public record Summary(int replayed, int applied, int stillWrong) {}
}
