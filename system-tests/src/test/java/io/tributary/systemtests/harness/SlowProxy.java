package io.tributary.systemtests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands between the hub and a server, and lets whatever the server answers arrive later. */
public final class SlowProxy extends TcpProxy {
    private volatile long delayNanos;

    /** A proxy for the server on this port of this machine. */
    public SlowProxy(int target) {
        super(target);
    }

    /** How much later answers arrive from now on. */
    public void delay(Duration delay) {
        delayNanos = delay.toNanos();
    }

    @Override
    void converse(Socket client, Socket server) {
        BlockingQueue<Portion> waiting = new LinkedBlockingQueue<>();
        start(() -> pump(client, server, (buffer, length) -> true));
        start(() -> take(server, waiting));
        start(() -> deliver(waiting, client, server));
    }

    @SuppressWarnings("ArrayRecordComponent") // read once
    private record Portion(byte[] bytes, long due) {
        private boolean isEnd() {
            return bytes.length == 0;
        }
    }

    private void take(Socket from, BlockingQueue<Portion> waiting) throws InterruptedException {
        try (from) {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (length > 0) {
                    waiting.put(new Portion(Arrays.copyOf(buffer, length), System.nanoTime() + delayNanos));
                }
            }
        } catch (IOException e) {
            // the server has hung up
        } finally {
            waiting.put(new Portion(new byte[0], 0));
        }
    }

    private void deliver(BlockingQueue<Portion> waiting, Socket to, Socket from)
            throws IOException, InterruptedException {
        try (to;
                from) {
            OutputStream out = to.getOutputStream();
            for (Portion portion = waiting.take(); !portion.isEnd(); portion = waiting.take()) {
                while (System.nanoTime() < portion.due() && delayNanos > 0) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                out.write(portion.bytes());
            }
        }
    }
}
