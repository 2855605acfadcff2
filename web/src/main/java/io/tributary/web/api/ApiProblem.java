package io.tributary.web.api;

import jakarta.ws.rs.WebApplicationException;

/** Ends a call with a problem that the caller can do something about. */
final class ApiProblem extends WebApplicationException {
    private static final long serialVersionUID = 1;

    ApiProblem(int status, String title, String detail) {
        super(title, ProblemJson.reply(status, title, detail).build());
    }

    static ApiProblem notFound(String what) {
        return new ApiProblem(404, "Not found", "There is no " + what + ".");
    }

    static ApiProblem invalid(String detail) {
        return new ApiProblem(400, "Invalid request", detail);
    }
}
