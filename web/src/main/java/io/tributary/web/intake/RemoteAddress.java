package io.tributary.web.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end. Behind proxies that the operator named, that is the last address in X-Forwarded-For that is not such a proxy;
 * what anybody else writes into that header is not believed.
 */
final class RemoteAddress {
    private static final Pattern IP_V6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    private static final int V6_BYTES = 16;

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

    /** One subscriber usually holds a whole /64 of IPv6, so its first four groups stand for it, however they are written. */
    private static String network(String address) {
        if (!IP_V6.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // a literal: nobody is asked
            return bytes.length < V6_BYTES
                    ? address
                    : HexFormat.ofDelimiter(":").formatHex(bytes, 0, V6_BYTES / 2) + "::/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
