package io.tributary.systemtests.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A hub with a database and a broker that are not of its launcher's making, and can be taken away.
 *
 * @param database where it keeps everything
 * @param broker where its queues are
 * @param surroundings the hub itself, and the servers of the outside world
 */
public record Premises(ExternalDatabase database, ExternalBroker broker, Surroundings surroundings)
        implements AutoCloseable {

    /** Starts all of it in a folder of this name. */
    public static Premises start(String name) {
        HubFolder folder = HubFolder.create(name);
        ExternalDatabase database = ExternalDatabase.start(folder.path().resolve("postgres"));
        ExternalBroker broker = ExternalBroker.start(folder.path().resolve("broker"));
        try {
            return new Premises(
                    database,
                    broker,
                    Surroundings.start(folder.set(database.properties()).set(broker.properties())));
        } catch (RuntimeException | Error e) {
            broker.close();
            database.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (database;
                broker) {
            surroundings.close();
        }
    }

    /** Gives tests the one such hub, which they share. */
    public static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Premises.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Premises.class))
                    .getOrComputeIfAbsent(Premises.class, type -> start("premises"), Premises.class);
        }
    }
}
