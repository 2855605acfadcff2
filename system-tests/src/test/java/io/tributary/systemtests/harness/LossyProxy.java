package io.tributary.systemtests.harness;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands between a browser and the hub, and can lose the answers to what is posted: the worst moment for a connection to break. */
public final class LossyProxy extends TcpProxy {
    private volatile boolean losing;

    /** A proxy for the hub on this port of this machine. */
    public LossyProxy(int hubPort) {
        super(hubPort);
    }

    /** Whether answers to POST are lost from now on. */
    public void loseAnswers(boolean lose) {
        losing = lose;
    }

    @Override
    void converse(Socket client, Socket server) {
        Conversation conversation = new Conversation(client, server);
        start(conversation::requests);
        start(conversation::answers);
    }

    private final class Conversation {
        private final Socket client;
        private final Socket hub;
        private volatile boolean lost;

        Conversation(Socket client, Socket hub) {
            this.client = client;
            this.hub = hub;
        }

        void requests() throws IOException {
            pump(client, hub, (buffer, length) -> {
                String start = new String(buffer, 0, Math.min(length, 5), StandardCharsets.ISO_8859_1);
                lost |= losing && start.equals("POST ");
                return true;
            });
        }

        void answers() throws IOException {
            pump(hub, client, (buffer, length) -> !lost); // the hub has taken it, but nobody hears so
        }
    }
}
