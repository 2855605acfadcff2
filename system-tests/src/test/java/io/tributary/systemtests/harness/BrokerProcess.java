package io.tributary.systemtests.harness;

import io.tributary.launcher.broker.BrokerSettings;
import io.tributary.launcher.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The program of {@link ExternalBroker}: the broker that is shipped, with its journal forced to disk, and nothing else in the process.
 * Says {@value #READY} and ends when its standard input does, so that it never outlives the tests.
 */
public final class BrokerProcess {
    /** What it prints when queues can be used. */
    public static final String READY = "broker ready";

    private BrokerProcess() {}

    /** Runs a broker: folder, port, user and password. */
    public static void main(String... arguments) throws IOException {
        EmbeddedBroker broker = new EmbeddedBroker(
                new BrokerSettings(
                        Path.of(arguments[0]), "127.0.0.1", Integer.parseInt(arguments[1]), arguments[2], arguments[3]),
                BrokerProcess::fail);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop-broker"));
        broker.start();
        System.out.println(READY);
        System.out.flush();
        awaitEnd();
        System.exit(0);
    }

    private static void awaitEnd() throws IOException {
        int read = 0;
        while (read >= 0) {
            read = System.in.read();
        }
    }

    /** As the launcher does: a broker that cannot keep its promise ends. */
    private static void fail(@Nullable String reason) {
        System.err.println("The broker failed: " + reason);
        Runtime.getRuntime().halt(3);
    }
}
