package io.tributary.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubClientTest {
    private final HttpServer hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    HubClientTest() throws IOException {
        hub.createContext("/", exchange -> {
            boolean authorised =
                    "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = (authorised
                            ? "{\"asked\":\"%s\"}".formatted(exchange.getRequestURI())
                            : "{\"title\":\"Unauthorised\",\"status\":401,\"detail\":\"Send a token.\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(authorised ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.stop(0);
    }

    @Test
    void parameters_are_escaped_and_empty_ones_left_out() {
        assertThat(client("secret")
                        .get("api/customers", Map.of("email", "", "name", "王 & co"))
                        .path("asked")
                        .asText())
                .isEqualTo("/api/customers?name=%E7%8E%8B%20%26%20co");
    }

    @Test
    void what_the_hub_refuses_is_told_in_its_own_words() {
        assertThatThrownBy(() -> client("wrong").get("api/status", Map.of()))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("401")
                .hasMessageContaining("Send a token.")
                .hasMessageContaining("api-token");
    }

    @Test
    void a_hub_that_does_not_run_is_told_so() {
        HubClient nobody = new HubClient("http://127.0.0.1:" + Ports.free(), "");
        assertThatThrownBy(() -> nobody.get("api/status", Map.of()))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("Is it running?");
    }

    private HubClient client(String token) {
        return new HubClient("http://127.0.0.1:" + hub.getAddress().getPort(), token);
    }
}
