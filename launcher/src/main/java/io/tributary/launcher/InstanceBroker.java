package io.tributary.launcher;

import io.tributary.launcher.broker.BrokerAccess;
import io.tributary.launcher.broker.BrokerSettings;
import io.tributary.launcher.broker.EmbeddedBroker;
import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.Ports;
import io.tributary.launcher.settings.Secrets;
import io.tributary.launcher.settings.Settings;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The broker of a hub: the configured one, or else one in the launcher's own process. */
final class InstanceBroker {
    private final DataFolder data;
    private final Settings settings;
    private final Secrets secrets;
    private final Ports ports;
    private final Console console;
    private @Nullable EmbeddedBroker embedded;
    private @Nullable BrokerAccess access;

    InstanceBroker(DataFolder data, Settings settings, Secrets secrets, Ports ports, Console console) {
        this.data = data;
        this.settings = settings;
        this.secrets = secrets;
        this.ports = ports;
        this.console = console;
    }

    /**
     * Starts the broker, if it is the launcher's own.
     *
     * @param onFailure told why, when that one cannot go on
     */
    BrokerAccess start(Consumer<String> onFailure) {
        String user = settings.get("tributary.broker.user", "tributary");
        String external = settings.get("tributary.broker.url", "");
        BrokerAccess started = external.isEmpty()
                ? startEmbedded(user, onFailure)
                : new BrokerAccess(external, user, settings.get("tributary.broker.password", ""));
        access = started;
        return started;
    }

    private BrokerAccess startEmbedded(String user, Consumer<String> onFailure) {
        long started = System.nanoTime();
        String password = settings.get("tributary.broker.password").orElseGet(() -> secrets.get(Secrets.BROKER));
        int port = settings.number("tributary.broker.port").orElseGet(() -> ports.keep("broker"));
        BrokerSettings brokerSettings = new BrokerSettings(
                data.path().resolve("broker"),
                settings.get("tributary.broker.bind", "127.0.0.1"),
                port,
                user,
                password);
        EmbeddedBroker broker = new EmbeddedBroker(brokerSettings, onFailure::accept);
        embedded = broker;
        broker.start();
        console.done("broker ready", started);
        return new BrokerAccess(brokerSettings.url(), user, password);
    }

    /** Where it is. */
    BrokerAccess access() {
        return Objects.requireNonNull(access, "not started");
    }

    /** Stops it, if it is the launcher's own and was started. */
    void stop() {
        if (embedded != null) {
            embedded.stop();
        }
    }
}
