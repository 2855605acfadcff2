package io.tributary.systemtests.harness;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Hangs up, as often as it is tried, when the server is about to say certain words. */
final class BreakingProxy extends TcpProxy {
    private final String words;

    /** A proxy for the server on this port; {@code words} are ASCII. */
    BreakingProxy(int target, String words) {
        super(target);
        this.words = words;
    }

    @Override
    void converse(Socket client, Socket server) {
        start(() -> {
            client.getInputStream().transferTo(server.getOutputStream());
            server.close();
        });
        start(() -> answer(client, server));
    }

    private void answer(Socket client, Socket server) throws IOException {
        byte[] buffer = new byte[BUFFER];
        String before = "";
        for (int length = server.getInputStream().read(buffer);
                length >= 0;
                length = server.getInputStream().read(buffer)) {
            String said = before + new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            if (said.contains(words)) {
                server.close();
                break;
            }
            before = said.substring(Math.max(0, said.length() - words.length()));
            client.getOutputStream().write(buffer, 0, length);
        }
        client.close();
    }
}
