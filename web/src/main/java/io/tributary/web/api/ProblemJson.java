package io.tributary.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tributary.intake.translation.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param problems further reasons, each with its place
 */
public record ProblemJson(
        String title, int status, String detail, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem> problems) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** An answer that says only this. */
    public static Response.ResponseBuilder reply(int status, String title, String detail) {
        return Response.status(status)
                .entity(Json.write(new ProblemJson(title, status, detail, List.of())))
                .type(MEDIA_TYPE);
    }
}
