package io.tributary.web.intake;

import io.tributary.intake.source.Source.WebForm;
import io.tributary.routes.gateway.Accepted;
import io.tributary.web.api.Json;
import io.tributary.web.api.ProblemJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the sender of a form is answered: programs in JSON, people who have no script running with pages. */
@ApplicationScoped
public class FormReplies {
    private static final String THANK_YOU = "/thank-you.html";

    /** It is safe on disk. */
    Response accepted(Accepted accepted, WebForm form, HttpHeaders headers) {
        Response.ResponseBuilder reply = prefersHtml(headers)
                ? Response.seeOther(URI.create(form.thankYou() == null ? THANK_YOU : form.thankYou()))
                : Response.accepted(Json.write(Map.of("receipt", accepted.trace(), "key", accepted.key())))
                        .type(MediaType.APPLICATION_JSON_TYPE);
        return shared(reply, headers).build();
    }

    /** It was not taken. Browsers that may not post are not told more than the status by CORS either. */
    Response refused(EdgeRefusal refusal, HttpHeaders headers, String source, byte @Nullable [] body) {
        Response.ResponseBuilder reply = Response.status(refusal.status());
        if (prefersHtml(headers)) {
            String fields = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            boolean urlEncoded = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(headers.getMediaType());
            reply.entity(RefusalPage.render(refusal, "/forms/" + source, urlEncoded ? fields : ""))
                    .type("text/html;charset=utf-8");
        } else {
            reply.entity(Json.write(
                            new ProblemJson(refusal.title(), refusal.status(), refusal.detail(), refusal.problems())))
                    .type(ProblemJson.MEDIA_TYPE);
        }
        if (refusal.retryAfterSeconds() != null) {
            reply.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return refusal.status() == 403 || refusal.status() == 404
                ? reply.header(HttpHeaders.VARY, "Origin, Accept").build()
                : shared(reply, headers).build();
    }

    /** A page of this origin may post. */
    Response preflight(HttpHeaders headers) {
        return shared(Response.noContent(), headers)
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", "Content-Type, Accept")
                .header("Access-Control-Max-Age", 600)
                .build();
    }

    private static Response.ResponseBuilder shared(Response.ResponseBuilder reply, HttpHeaders headers) {
        String origin = headers.getHeaderString("Origin");
        if (origin != null) {
            reply.header("Access-Control-Allow-Origin", origin)
                    .header("Access-Control-Expose-Headers", HttpHeaders.RETRY_AFTER);
        }
        return reply.header(HttpHeaders.VARY, "Origin, Accept").header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean prefersHtml(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (MediaType.TEXT_HTML_TYPE.equals(plain(type))
                    || MediaType.APPLICATION_XHTML_XML_TYPE.equals(plain(type))) {
                return true;
            }
            if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
                return false;
            }
        }
        return false;
    }

    private static MediaType plain(MediaType type) {
        return new MediaType(type.getType(), type.getSubtype());
    }
}
