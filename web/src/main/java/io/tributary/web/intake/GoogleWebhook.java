package io.tributary.web.intake;

import io.tributary.canonical.ContentHash;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.social.GoogleLead;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.web.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Channel Adapter of Google Ads lead forms: 200 only when the broker has the lead on disk. The secret is in the body, so a body that
 * cannot be read proves nothing and is refused.
 */
@Path("google/{source}")
@Tag(name = "Intake")
@ApplicationScoped
public class GoogleWebhook {
    @Inject
    private Edge edge;

    /** Takes a lead. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A lead from Google Ads", description = "The member google_key of the body is the secret.")
    @APIResponse(responseCode = "200", description = "It is safe on disk")
    @APIResponse(responseCode = "403", description = "Wrong key; Google does not try again")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "503", description = "Nothing was taken; Google tries again")
    public Response post(
            @PathParam("source") String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Context HttpServletRequest request,
            InputStream content) {
        Source source = edge.source(name, Channel.SOCIAL);
        if (source.google() == null) {
            throw new EdgeRefusal(404, "Not found", "This source is not one of Google Ads.");
        }
        byte[] body = BoundedBody.read(content, request.getContentLengthLong(), source.maxBytes());
        if (!Secrets.equal(source.google().key(), GoogleLead.key(body).orElse(null))) {
            throw new EdgeRefusal(403, "Wrong key", "google_key is not the one of this source.");
        }
        edge.accept(source, source.queue(), lead(source, body, contentType));
        return Response.ok(Map.of()).build();
    }

    private List<RawRecord> lead(Source source, byte[] body, @Nullable String contentType) {
        try {
            return edge.split(source, Delivery.of(body, contentType, null));
        } catch (MalformedInputException e) {
            return List.of(new RawRecord("sha256:" + ContentHash.sha256(body), withoutKey(body), contentType, null));
        }
    }

    private static byte[] withoutKey(byte[] body) {
        try {
            return GoogleLead.withoutKey(body);
        } catch (MalformedInputException e) {
            throw new IllegalStateException("a body whose key was read is JSON", e);
        }
    }
}
