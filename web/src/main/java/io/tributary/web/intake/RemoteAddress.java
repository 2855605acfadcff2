package io.tributary.web.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end. Behind proxies that the operator named, that is the last address in X-Forwarded-For that is not such a proxy;
 * what anybody else writes into that header is not believed.
 */
final class RemoteAddress {

    private RemoteAddress() {}

    /**
     * Finds the address that limits apply to.
     *
     * @param peer address of the connection's other end
     * @param forwardedFor the header X-Forwarded-For
     * @param trusted addresses of the operator's own proxies
     */
    static String of(String peer, @Nullable String forwardedFor, Set<String> trusted) {
        if (forwardedFor == null || !trusted.contains(peer)) {
            return network(peer);
        }
        List<String> hops = List.of(forwardedFor.split(",", -1));
        for (int i = hops.size() - 1; i >= 0; i--) {
            String hop = hops.get(i).strip();
            if (!hop.isEmpty() && !trusted.contains(hop)) {
                return network(hop);
            }
        }
        return network(peer);
    }

    /** One subscriber usually holds a whole /64 of IPv6, so its first four groups stand for it. */
    private static String network(String address) {
        if (!address.contains(":") || address.contains("::")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]) + "::/64";
    }
}
