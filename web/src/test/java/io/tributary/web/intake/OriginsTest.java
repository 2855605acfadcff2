package io.tributary.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final List<String> ALLOWED = List.of("https://www.example.com", "https://shop.example.com:8443/");

    @Test
    void a_request_that_names_no_origin_may_post() {
        assertThat(Origins.mayPost(null, "hub.example.com", ALLOWED)).isTrue();
    }

    @Test
    void listed_origins_may_post_in_any_case() {
        assertThat(Origins.mayPost("https://WWW.example.com", "hub.example.com", ALLOWED))
                .isTrue();
        assertThat(Origins.mayPost("https://shop.example.com:8443", "hub.example.com", ALLOWED))
                .isTrue();
    }

    @Test
    void the_hubs_own_pages_may_post_behind_a_proxy_that_takes_the_tls_off() {
        assertThat(Origins.mayPost("https://hub.example.com", "hub.example.com", List.of()))
                .isTrue();
        assertThat(Origins.mayPost("http://localhost:8080", "localhost:8080", List.of()))
                .isTrue();
    }

    @Test
    void other_origins_may_not_post() {
        for (String origin : List.of(
                "https://evil.example",
                "null",
                "http://www.example.com",
                "https://www.example.com.evil.example",
                "https://shop.example.com",
                "https://hub.example.com:444",
                "hub.example.com",
                "")) {
            assertThat(Origins.mayPost(origin, "hub.example.com", ALLOWED))
                    .as(origin)
                    .isFalse();
        }
    }
}
