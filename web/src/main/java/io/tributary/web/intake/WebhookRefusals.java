package io.tributary.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers refused webhooks in the way that their senders document: {@code {"message"}}. */
@Provider
@ApplicationScoped
public class WebhookRefusals implements ExceptionMapper<EdgeRefusal> {
    @Inject
    private Edge edge;

    @Context
    private @Nullable UriInfo uri;

    @Override
    public Response toResponse(EdgeRefusal refusal) {
        edge.refused(uri == null ? "" : uri.getPathParameters().getFirst("source"), refusal);
        Response.ResponseBuilder reply = Response.status(refusal.status())
                .entity(Map.of("message", refusal.title() + ": " + refusal.detail()))
                .type(MediaType.APPLICATION_JSON_TYPE);
        if (refusal.retryAfterSeconds() != null) {
            reply.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return reply.build();
    }
}
