package io.tributary.systemtests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands between the hub and a server, and can let every answer of the server wait. */
public final class SlowLink implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int target;
    private volatile long delayNanos;

    /** A link to the server on this port of this machine. */
    public SlowLink(int target) throws IOException {
        this.target = target;
        start("slow-link", this::accept);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** How long every answer waits from now on. */
    public void delay(Duration delay) {
        delayNanos = delay.toNanos();
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            service.setTcpNoDelay(true);
            open.add(client);
            open.add(service);
            start("slow-link-requests", () -> pump(client, service, false));
            start("slow-link-answers", () -> pump(service, client, true));
        }
    }

    private void pump(Socket from, Socket to, boolean answers) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (answers && delayNanos > 0) {
                    LockSupport.parkNanos(delayNanos);
                }
                out.write(buffer, 0, length);
                out.flush();
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(String name, Work work) {
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
}
