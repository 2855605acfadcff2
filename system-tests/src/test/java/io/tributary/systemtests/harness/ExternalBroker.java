package io.tributary.systemtests.harness;

import io.tributary.launcher.broker.BrokerSettings;
import io.tributary.launcher.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.Map;

/** A broker in the tests' own process, so that they can take it away. */
public final class ExternalBroker implements AutoCloseable {
    private static final String USER = "hub";
    private static final String PASSWORD = "broker-of-the-tests";

    private final BrokerSettings settings;
    private EmbeddedBroker broker;

    private ExternalBroker(BrokerSettings settings) {
        this.settings = settings;
        this.broker = started(settings);
    }

    /** Starts a broker whose journal is in this folder. */
    public static ExternalBroker start(Path folder) {
        return new ExternalBroker(new BrokerSettings(folder, "127.0.0.1", HubFolder.freePort(), USER, PASSWORD));
    }

    private static EmbeddedBroker started(BrokerSettings settings) {
        EmbeddedBroker broker = new EmbeddedBroker(settings, reason -> System.err.println("broker: " + reason));
        broker.start();
        return broker;
    }

    /** Starts it again with what is in its journal. */
    public void start() {
        broker = started(settings);
    }

    /** Stops it; connections are closed, and there are none any more. */
    public void stop() {
        broker.stop();
    }

    /** Configuration properties of a hub that uses it. */
    public Map<String, String> properties() {
        return Map.of(
                "tributary.broker.url",
                settings.url(),
                "tributary.broker.user",
                settings.user(),
                "tributary.broker.password",
                settings.password());
    }

    @Override
    public void close() {
        broker.stop();
    }
}
