package io.tributary.web.api;

import io.tributary.customer.stewardship.DecisionRefusedException;
import io.tributary.routes.gateway.BrokerUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into problem JSON. Causes go to the log under a reference, never to the caller. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException http) {
            return http.getResponse().hasEntity() ? http.getResponse() : plain(http.getResponse());
        }
        if (failure instanceof InvalidRequestException invalid) {
            return ProblemJson.reply(400, "Invalid request", String.valueOf(invalid.getMessage()))
                    .build();
        }
        if (failure instanceof DecisionRefusedException refused) {
            return refusal(refused);
        }
        if (hasCause(failure, BrokerUnavailableException.class)) {
            return unavailable("The message broker cannot be reached.");
        }
        if (hasCause(failure, ConnectionException.class) || isConnectionLoss(failure)) {
            return unavailable("The database cannot be reached.");
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("a call of the API failed, reference {}", reference, failure);
        return ProblemJson.reply(500, "Internal error", "The hub's log says more under " + reference + ".")
                .build();
    }

    /** With the decisions that are in the way, and how to withdraw them. */
    private static Response refusal(DecisionRefusedException refused) {
        int status =
                switch (refused.kind()) {
                    case UNKNOWN -> 404;
                    case INVALID -> 400;
                    case CONFLICT -> 409;
                };
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", refused.title());
        problem.put("status", status);
        problem.put("detail", String.valueOf(refused.getMessage()));
        if (!refused.acts().isEmpty()) {
            problem.put(
                    "acts",
                    refused.acts().stream()
                            .map(act -> Map.of("act", act, "withdraw", act.howToWithdraw()))
                            .toList());
        }
        return Response.status(status)
                .entity(Json.write(problem))
                .type(ProblemJson.MEDIA_TYPE)
                .build();
    }

    private static Response plain(Response response) {
        String title = response.getStatusInfo().getReasonPhrase();
        return ProblemJson.reply(response.getStatus(), title, title + ".").build();
    }

    private static Response unavailable(String detail) {
        return ProblemJson.reply(503, "Not available just now", detail)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** SQLState class 08: connection exception. */
    private static boolean isConnectionLoss(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("08")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
