package io.tributary.systemtests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a browser and the hub, and can lose the answers to what is posted: the worst moment for a connection to break. */
public final class LossyProxy implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int hubPort;
    private volatile boolean losing;

    /** A proxy for the hub on this port of this machine. */
    public LossyProxy(int hubPort) throws IOException {
        this.hubPort = hubPort;
        start("proxy", this::accept);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** Whether answers to POST are lost from now on. */
    public void loseAnswers(boolean lose) {
        losing = lose;
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            Socket hub = new Socket(InetAddress.getLoopbackAddress(), hubPort);
            open.add(client);
            open.add(hub);
            Conversation conversation = new Conversation(client, hub);
            start("proxy-requests", conversation::requests);
            start("proxy-answers", conversation::answers);
        }
    }

    private void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one side has hung up
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private interface Work {
        void run() throws IOException;
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
            pump(client, hub, false);
        }

        void answers() throws IOException {
            pump(hub, client, true);
        }

        private void pump(Socket from, Socket to, boolean answers) throws IOException {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[BUFFER];
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    if (!answers) {
                        String start = new String(buffer, 0, Math.min(length, 5), StandardCharsets.ISO_8859_1);
                        lost |= losing && start.equals("POST ");
                    } else if (lost) {
                        return; // the hub has taken it, but nobody hears so
                    }
                    out.write(buffer, 0, length);
                    out.flush();
                }
            }
        }
    }
}
