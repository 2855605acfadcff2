package io.tributary.bench.intake;

import io.tributary.bench.intake.traffic.Form;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Sends forms over one connection that stays open, and waits for each answer. Written by hand, since it shares the machine with what it
 * measures: a full HTTP client would use as much of it as the hub's edge does. Not thread-safe.
 */
final class FormPoster implements AutoCloseable {
    private final URI address;
    private Socket socket;
    private InputStream answers;

    FormPoster(URI address) throws IOException {
        this.address = address;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends one; the status of the answer. */
    int post(Form form) throws IOException {
        byte[] head = ("POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getHost() + ":" + address.getPort()
                        + "\r\nContent-Type: " + Form.CONTENT_TYPE + "\r\nAccept: application/json\r\nContent-Length: "
                        + form.body().length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length + form.body().length);
        request.write(head);
        request.write(form.body());
        request.writeTo(socket.getOutputStream());
        socket.getOutputStream().flush();
        return readAnswer();
    }

    private int readAnswer() throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        boolean close = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                close = lower.contains("close");
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            answers.skipNBytes(length);
        }
        if (close) {
            socket.close();
            connect();
        }
        return Integer.parseInt(status.split(" ", -1)[1]);
    }

    private void skipChunks() throws IOException {
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            answers.skipNBytes(size + 2L);
        }
        line();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new IOException("the hub closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
