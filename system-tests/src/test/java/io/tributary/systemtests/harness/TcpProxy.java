package io.tributary.systemtests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a server of this machine; what becomes of what they say is for its subclass to decide. */
abstract class TcpProxy implements AutoCloseable {
    static final int BUFFER = 64 * 1024;

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int target;

    /** A proxy for the server on this port. */
    TcpProxy(int target) {
        this.target = target;
        try {
            this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Where it listens. */
    public final int port() {
        return listening.getLocalPort();
    }

    /** Starts the threads of a conversation. */
    abstract void converse(Socket client, Socket server);

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket client = listening.accept();
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                converse(client, server);
            } catch (IOException e) {
                client.close(); // the server is away
            }
        }
    }

    /** Decides about what one side has just said; {@code false} hangs up without passing it on. */
    interface Censor {
        boolean passes(byte[] buffer, int length);
    }

    /** Passes on what one side says until it hangs up or {@code censor} has heard enough; then hangs up both. */
    static void pump(Socket from, Socket to, Censor censor) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0 && censor.passes(buffer, length); length = in.read(buffer)) {
                out.write(buffer, 0, length);
            }
        }
    }

    /** One direction of a conversation. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one side has hung up
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public final void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
