package io.tributary.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RemoteAddressTest {
    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @Test
    void the_connections_other_end_counts_where_it_is_no_proxy_of_ours() {
        assertThat(RemoteAddress.of("203.0.113.7", null, PROXIES)).isEqualTo("203.0.113.7");
        assertThat(RemoteAddress.of("203.0.113.7", "198.51.100.1", PROXIES)).isEqualTo("203.0.113.7");
    }

    @Test
    void behind_our_proxies_the_last_foreign_address_counts() {
        assertThat(RemoteAddress.of("10.0.0.1", "6.6.6.6, 203.0.113.7, 10.0.0.2", PROXIES))
                .isEqualTo("203.0.113.7");
        assertThat(RemoteAddress.of("10.0.0.1", "10.0.0.2", PROXIES)).isEqualTo("10.0.0.1");
        assertThat(RemoteAddress.of("10.0.0.1", null, PROXIES)).isEqualTo("10.0.0.1");
    }

    @Test
    void a_subscriber_of_ipv6_cannot_hide_behind_many_addresses() {
        assertThat(RemoteAddress.of("2001:db8:1:2:3:4:5:6", null, PROXIES))
                .isEqualTo(RemoteAddress.of("2001:db8:1:2:ffff:4:5:6", null, PROXIES))
                .isEqualTo(RemoteAddress.of("2001:DB8:1:2::1", null, PROXIES))
                .isNotEqualTo(RemoteAddress.of("2001:db8:1:3:3:4:5:6", null, PROXIES));
        assertThat(RemoteAddress.of("::", null, PROXIES)).isNotBlank();
        assertThat(RemoteAddress.of("a:b", null, PROXIES)).isEqualTo("a:b");
    }
}
