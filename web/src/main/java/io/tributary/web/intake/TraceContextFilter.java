package io.tributary.web.intake;

import io.tributary.canonical.TraceParent;
import io.tributary.publication.CurrentTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps the W3C trace context of a request for what becomes of it: accepted messages, and events of what people change. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class TraceContextFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (CurrentTrace trace = CurrentTrace.set(
                TraceParent.read(request.getHeader(TraceParent.NAME)).orElse(null))) {
            chain.doFilter(request, response);
        }
    }
}
