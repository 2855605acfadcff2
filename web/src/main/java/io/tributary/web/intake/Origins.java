package io.tributary.web.intake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may post to a form from a browser: those on the source's allow-list, and the hub's own. A request without an Origin does
 * not come from a page of another site; browsers always say.
 */
final class Origins {

    private Origins() {}

    /**
     * Decides about one request.
     *
     * @param origin the header Origin
     * @param host the header Host, by which the hub was called
     * @param allowed scheme, host and port, as in {@code https://www.example.com}
     */
    static boolean mayPost(@Nullable String origin, @Nullable String host, List<String> allowed) {
        return origin == null || isOwn(origin, host) || isListed(origin, allowed);
    }

    /** Compares host and port only, because a proxy in front of the hub may have taken the TLS off. */
    private static boolean isOwn(String origin, @Nullable String host) {
        int scheme = origin.indexOf("://");
        return host != null && scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
    }

    private static boolean isListed(String origin, List<String> allowed) {
        String wanted = canonical(origin);
        return allowed.stream().map(Origins::canonical).anyMatch(wanted::equals);
    }

    private static String canonical(String origin) {
        String lower = origin.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
