package io.tributary.systemtests.harness;

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
        start(() -> pump(client, server, (buffer, length) -> true));
        start(() -> pump(server, client, new Listener()));
    }

    /** Hears the words also where they come in two portions. */
    private final class Listener implements Censor {
        private String before = "";

        @Override
        public boolean passes(byte[] buffer, int length) {
            String said = before + new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            before = said.substring(Math.max(0, said.length() - words.length()));
            return !said.contains(words);
        }
    }
}
