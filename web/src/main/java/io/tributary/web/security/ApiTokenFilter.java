package io.tributary.web.security;

import io.tributary.web.api.ProblemJson;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Lets only callers with the API's bearer token in; the others hear 401 before anything else is looked at. */
@Provider
@ApplicationScoped
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class ApiTokenFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    @Inject
    private ApiToken token;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!token.fits(bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION)))) {
            request.abortWith(
                    ProblemJson.reply(401, "Not signed in", "Send the API token: Authorization: Bearer TOKEN.")
                            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tributary\"")
                            .build());
        }
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
