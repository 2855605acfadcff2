package io.tributary.bench.broker;

import io.tributary.bench.process.Parent;
import io.tributary.launcher.broker.BrokerSettings;
import io.tributary.launcher.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/** The process of the broker: exactly what the launcher starts, journal on disk, every commit forced. */
public final class BrokerMain {
    private BrokerMain() {}

    /** Runs until standard input ends. */
    public static void main(String... arguments) throws IOException {
        Parent parent = new Parent();
        Properties settings = parent.settings();
        EmbeddedBroker broker = new EmbeddedBroker(
                new BrokerSettings(
                        Path.of(settings.getProperty("folder")),
                        "127.0.0.1",
                        Integer.parseInt(settings.getProperty("port")),
                        settings.getProperty("user"),
                        settings.getProperty("password")),
                reason -> {
                    System.err.println(reason);
                    Runtime.getRuntime().halt(1);
                });
        broker.start();
        parent.obey(order -> "unknown: " + order);
        broker.stop();
        System.exit(0);
    }
}
