package io.tributary.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tributary.operations.AuditTrail;
import io.tributary.routes.operations.DeadLetter;
import io.tributary.routes.operations.DeadLetterContent;
import io.tributary.routes.operations.DeadLetters;
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
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages that failed again and again: look, and send them on their way once more. */
@Path("dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class DeadLetterResource {
    private static final String ACTOR = "api";
    private static final String ACTION = "dead-letter.replay";
    private static final int REPLAYED_AT_ONCE = 10_000;

    @Inject
    private DeadLetters letters;

    @Inject
    private AuditTrail audit;

    /** Lists letters, oldest first. */
    @GET
    @Operation(summary = "List dead letters, oldest first")
    public Entries list(@QueryParam("limit") @DefaultValue("100") int limit) {
        return new Entries(letters.list(Limits.bounded(limit)));
    }

    /** Shows a letter with its raw bytes. */
    @GET
    @Path("{trace}")
    @Operation(summary = "Show a dead letter with its raw bytes")
    @APIResponse(responseCode = "404", description = "No such letter")
    public Entry show(@PathParam("trace") String trace) {
        DeadLetterContent content = letters.find(trace).orElseThrow(() -> notFound(trace));
        return new Entry(
                content.letter(),
                content.contentType(),
                content.fileName(),
                RawText.of(content.bytes()),
                Base64.getEncoder().encodeToString(content.bytes()));
    }

    /** Replays a letter. The audit row comes first: rather an attempt in the trail than a replay that is not. */
    @POST
    @Path("{trace}/replay")
    @Operation(summary = "Move a dead letter back to the queue that it came from")
    @APIResponse(responseCode = "404", description = "No such letter")
    @APIResponse(responseCode = "409", description = "Nobody knows where it came from")
    public Summary replay(@PathParam("trace") String trace) {
        DeadLetter letter =
                letters.find(trace).orElseThrow(() -> notFound(trace)).letter();
        audit.note(ACTOR, ACTION, "dead-letter/" + trace, letter.source());
        if (!letters.replay(trace)) {
            throw new ApiProblem(409, "Not replayed", "It is gone, or the queue that it came from is unknown.");
        }
        return new Summary(1);
    }

    /** Replays all letters. */
    @POST
    @Path("replay")
    @Operation(summary = "Move all dead letters back to the queues that they came from")
    public Summary replayAll() {
        List<DeadLetter> all = letters.list(REPLAYED_AT_ONCE);
        audit.note(ACTOR, ACTION, "dead-letters", all.size() + " letters");
        int replayed = 0;
        for (DeadLetter letter : all) {
            replayed += letters.replay(letter.trace()) ? 1 : 0;
        }
        return new Summary(replayed);
    }

    private static ApiProblem notFound(String trace) {
        return ApiProblem.notFound("dead letter " + trace);
    }

    /** A list of letters. */
    public record Entries(List<DeadLetter> entries) {}

    /** A letter with its raw bytes; {@code raw} only where they are UTF-8. */
    public record Entry(
            @JsonUnwrapped DeadLetter letter,
            @Nullable String contentType,
            @Nullable String fileName,
            @Nullable String raw,
            String rawBase64) {}

    /** How many are on their way again. */
    public record Summary(int replayed) {}
}
