package io.tributary.web.intake;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.IntakeQueues;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.social.MetaSignature;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.web.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Channel Adapter of Meta lead ads: 200 only when the broker has the leads on disk. A wrong signature is refused and leaves no trace but a
 * count; a body that is signed but malformed is accepted as it is, and ends in quarantine.
 */
@Path("meta/{source}")
@Tag(name = "Intake")
@ApplicationScoped
public class MetaWebhook {
    @Inject
    private Edge edge;

    /** Proves to Meta that this address is ours. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Verification of the webhook's address by Meta")
    @APIResponse(responseCode = "200", description = "The challenge")
    @APIResponse(responseCode = "403", description = "Wrong verify token")
    public Response verify(
            @PathParam("source") String name,
            @QueryParam("hub.mode") @Nullable String mode,
            @QueryParam("hub.challenge") @Nullable String challenge,
            @QueryParam("hub.verify_token") @Nullable String token) {
        Source.Meta meta = settings(edge.source(name, Channel.SOCIAL));
        if (!"subscribe".equals(mode) || challenge == null || !Secrets.equal(meta.verifyToken(), token)) {
            throw new EdgeRefusal(403, "Not verified", "The verify token is not the one of this source.");
        }
        return Response.ok(challenge).build();
    }

    /** Takes leads, of which Meta sends only the ids. */
    @POST
    @Operation(summary = "Leads from Meta", description = "Signed by X-Hub-Signature-256 over the raw bytes.")
    @APIResponse(responseCode = "200", description = "They are safe on disk")
    @APIResponse(responseCode = "401", description = "Wrong signature")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "503", description = "Nothing was taken; see Retry-After")
    public Response post(
            @PathParam("source") String name,
            @HeaderParam(MetaSignature.HEADER) @Nullable String signature,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Context HttpServletRequest request,
            InputStream content) {
        Source source = edge.source(name, Channel.SOCIAL);
        Source.Meta meta = settings(source);
        byte[] body = BoundedBody.read(content, request.getContentLengthLong(), source.maxBytes());
        if (!MetaSignature.valid(meta.appSecret(), body, signature)) {
            throw new EdgeRefusal(401, "Wrong signature", "X-Hub-Signature-256 does not fit the body.");
        }
        accept(source, body, contentType);
        return Response.ok("EVENT_RECEIVED", MediaType.TEXT_PLAIN_TYPE).build();
    }

    private void accept(Source source, byte[] body, @Nullable String contentType) {
        List<RawRecord> leads;
        String queue = IntakeQueues.SOCIAL_FETCH;
        try {
            leads = edge.split(source, Delivery.of(body, contentType, null));
        } catch (MalformedInputException e) {
            leads = List.of(new RawRecord("sha256:" + ContentHash.sha256(body), body, contentType, null));
            queue = source.queue();
        }
        if (!leads.isEmpty()) {
            edge.accept(source, queue, leads);
        }
    }

    private static Source.Meta settings(Source source) {
        if (source.meta() == null) {
            throw new EdgeRefusal(404, "Not found", "This source is not one of Meta.");
        }
        return source.meta();
    }
}
