package io.tributary.systemtests;

import io.tributary.systemtests.harness.Hub;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Uploads whose answer may come before all of the body was sent, which clients of the JDK do not bear. */
final class Uploads {
    private static final int CHUNK = 64 * 1024;
    private static final int TIMEOUT_MILLIS = 60_000;

    private Uploads() {}

    /** Sends a body, with its length or in chunks, and gives the status of the answer. */
    static int status(Hub hub, String path, String contentType, byte[] body, boolean chunked) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), hub.url().getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(String.format(
                            Locale.ROOT,
                            "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: %s\r\n%s\r\nConnection: close\r\n\r\n",
                            path,
                            hub.url().getPort(),
                            contentType,
                            chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length)
                    .getBytes(StandardCharsets.US_ASCII));
            send(out, body, chunked);
            String line = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return Integer.parseInt(String.valueOf(line).split(" ", -1)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(OutputStream out, byte[] body, boolean chunked) {
        try {
            for (int from = 0; from < body.length; from += CHUNK) {
                int length = Math.min(CHUNK, body.length - from);
                if (chunked) {
                    out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(body, from, length);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            if (chunked) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
        } catch (IOException e) {
            // the hub has answered and closed; what it said can still be read
        }
    }
}
