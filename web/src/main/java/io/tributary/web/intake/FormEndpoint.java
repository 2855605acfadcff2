package io.tributary.web.intake;

import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.Source.WebForm;
import io.tributary.routes.gateway.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Channel Adapter of web forms: answers 202 or redirects only when the broker has the form on disk; whatever fails before that is a
 * refusal, of which nothing is kept.
 */
@Path("{source}")
@Tag(name = "Intake")
@ApplicationScoped
public class FormEndpoint {
    private static final Set<String> TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "application/json");

    @Inject
    private Edge edge;

    @Inject
    private RateLimit rateLimit;

    @Inject
    private FormReplies replies;

    @Inject
    @ConfigProperty(name = "tributary.http.trusted.proxies", defaultValue = "none")
    private Set<String> trustedProxies;

    /** Answers a browser that asks whether a page of another site may post. */
    @OPTIONS
    @Operation(summary = "CORS preflight of a form")
    public Response preflight(@PathParam("source") String name, @Context HttpHeaders headers) {
        try {
            formAllowedFrom(edge.source(name, Channel.WEBFORM), headers);
            return replies.preflight(headers);
        } catch (EdgeRefusal refusal) {
            return refuse(name, refusal, headers, null);
        }
    }

    /** Takes a form. */
    @POST
    @Operation(
            summary = "Send a form",
            description = "As application/x-www-form-urlencoded, multipart/form-data or application/json.")
    @APIResponse(responseCode = "202", description = "It is safe on disk: {\"receipt\", \"key\"}")
    @APIResponse(
            responseCode = "303",
            description = "The same, for browsers that prefer HTML: go to the thank-you page")
    @APIResponse(responseCode = "400", description = "It cannot be understood; the problems say why")
    @APIResponse(responseCode = "403", description = "Pages of this origin may not post here")
    @APIResponse(responseCode = "404", description = "No such form")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "415", description = "Not a media type of forms")
    @APIResponse(responseCode = "429", description = "Too many from this address; see Retry-After")
    @APIResponse(responseCode = "503", description = "Nothing was taken; see Retry-After")
    public Response post(
            @PathParam("source") String name,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers,
            InputStream content) {
        byte[] body = null;
        try {
            Source source = edge.source(name, Channel.WEBFORM);
            WebForm form = formAllowedFrom(source, headers);
            rateLimit.count(name, address(request), form.ratePerMinute());
            String contentType = supported(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
            body = BoundedBody.read(content, request.getContentLengthLong(), source.maxBytes());
            List<Accepted> accepted = accept(source, Delivery.of(body, contentType, null));
            return replies.accepted(accepted.get(0), form, headers);
        } catch (EdgeRefusal refusal) {
            return refuse(name, refusal, headers, body);
        }
    }

    private WebForm formAllowedFrom(Source source, HttpHeaders headers) {
        WebForm form = source.webform();
        if (form == null) {
            throw new EdgeRefusal(404, "Not found", "This source is not a web form.");
        }
        String origin = headers.getHeaderString("Origin");
        if (!Origins.mayPost(origin, headers.getHeaderString(HttpHeaders.HOST), form.origins())) {
            throw new EdgeRefusal(403, "Not allowed from here", "Pages of this site may not send to this form.");
        }
        return form;
    }

    private String address(HttpServletRequest request) {
        return RemoteAddress.of(request.getRemoteAddr(), forwardedFor(request), trustedProxies);
    }

    /** Some proxies add a line of their own to those that were there. */
    private static @Nullable String forwardedFor(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders("X-Forwarded-For"));
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    private static String supported(@Nullable String contentType) {
        try {
            MediaType type = MediaType.valueOf(contentType);
            if (TYPES.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT))) {
                return Objects.requireNonNull(contentType);
            }
        } catch (IllegalArgumentException e) {
            throw unsupported(e);
        }
        throw unsupported(null);
    }

    private static EdgeRefusal unsupported(@Nullable Throwable cause) {
        return new EdgeRefusal(
                415,
                "Not a form",
                "Content-Type must be one of " + TYPES.stream().sorted().toList(),
                List.of(),
                null,
                cause);
    }

    private List<Accepted> accept(Source source, Delivery delivery) {
        try {
            List<RawRecord> records = edge.split(source, delivery);
            return edge.accept(source, source.queue(), records);
        } catch (MalformedInputException e) {
            throw EdgeRefusal.malformed(e.problems());
        }
    }

    private Response refuse(String name, EdgeRefusal refusal, HttpHeaders headers, byte @Nullable [] body) {
        edge.refused(name, refusal);
        return replies.refused(refusal, headers, name, body);
    }
}
