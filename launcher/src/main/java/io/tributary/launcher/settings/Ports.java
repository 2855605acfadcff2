package io.tributary.launcher.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Ports of the hub's own servers: chosen free at the first start and kept as long as nobody else takes them. */
public final class Ports {
    private final Path file;

    /** Ports that are remembered in this file. */
    public Ports(Path file) {
        this.file = file;
    }

    /** The port of this name that was used last time, or else a free one. */
    public int keep(String name) {
        try {
            Properties kept = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            }
            int last = Integer.parseInt(kept.getProperty(name, "0"));
            if (last > 0 && isFree(last)) {
                return last;
            }
            int port = free();
            kept.setProperty(name, Integer.toString(port));
            StringWriter text = new StringWriter();
            kept.store(text, null);
            Files.writeString(file, text.toString());
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody listens on a port, on any address. */
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** A port that nobody listens on at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
