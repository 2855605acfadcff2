package io.tributary.routes.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.intake.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphApiTest {
    private final CountDownLatch end = new CountDownLatch(1);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        end.countDown();
        server.close();
    }

    @Test
    void an_answer_is_given_as_it_came() throws Exception {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"id\": \"17\"}");

        assertThat(new GraphApi(Duration.ofSeconds(20)).lead(meta(), "17"))
                .asString()
                .isEqualTo("{\"id\": \"17\"}");
    }

    @Test
    void a_peer_that_falls_silent_in_its_answer_is_given_up() {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"id\"");

        assertThatThrownBy(() -> new GraphApi(Duration.ofMillis(500)).lead(meta(), "17"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not end its answer");
    }

    private Source.Meta meta() {
        return new Source.Meta("secret", "verify", "http://127.0.0.1:" + server.getLocalPort(), "v25.0", "token");
    }

    /** Sends this to the first who asks, and keeps the connection open until the end of the test. */
    private void answer(String bytes) {
        Thread thread = new Thread(() -> {
            try (Socket caller = server.accept()) {
                caller.getInputStream().read();
                OutputStream out = caller.getOutputStream();
                out.write(bytes.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                end.await();
            } catch (IOException e) {
                // the caller has gone
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
