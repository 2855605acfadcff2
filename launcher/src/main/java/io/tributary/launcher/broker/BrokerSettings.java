package io.tributary.launcher.broker;

import java.nio.file.Path;

/**
 * What the embedded broker needs to know.
 *
 * @param folder where its journal is
 * @param bind address on which it listens; the loopback address unless others are to connect
 * @param port on which it listens
 * @param user the only account
 * @param password its password
 */
public record BrokerSettings(Path folder, String bind, int port, String user, String password) {

    /** Where the hub finds it. */
    public String url() {
        return "tcp://127.0.0.1:" + port;
    }
}
