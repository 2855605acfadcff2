package io.tributary.launcher.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private HttpServer hub;

    @BeforeEach
    void serve() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.stop(0);
    }

    @Test
    void a_hub_that_is_not_ready_says_which_checks_are_the_cause() {
        answer(
                503,
                """
                {"status": "DOWN", "checks": [{"name": "broker", "status": "UP", "data": {}},
                 {"name": "disk", "status": "DOWN", "data": {"usedPercent": 97, "limitPercent": 90}}]}
                """);

        assertThat(Readiness.isReady(port())).isFalse();
        assertThat(Readiness.complaints(port())).contains("disk {\"usedPercent\":97,\"limitPercent\":90}");
    }

    @Test
    void a_ready_hub_has_no_complaints() {
        answer(200, "{\"status\": \"UP\", \"checks\": [{\"name\": \"broker\", \"status\": \"UP\"}]}");

        assertThat(Readiness.isReady(port())).isTrue();
        assertThat(Readiness.complaints(port())).isEmpty();
    }

    @Test
    void a_page_that_is_not_the_hubs_tells_nothing() {
        answer(404, "<html>not here</html>");

        assertThat(Readiness.isReady(port())).isFalse();
        assertThat(Readiness.complaints(port())).isEmpty();
    }

    private int port() {
        return hub.getAddress().getPort();
    }

    private void answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        hub.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
