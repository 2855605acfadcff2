package io.tributary.routes.lifecycle;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.ExplicitCamelContextNameStrategy;
import org.jspecify.annotations.Nullable;

/** The Camel context with all channel adapters; it runs on the container's managed threads. */
@ApplicationScoped
public class CamelRoutes {
    @Inject
    private Instance<RoutesBuilder> routes;

    private @Nullable DefaultCamelContext context;

    void start(ManagedThreadFactory threads) {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.setNameStrategy(new ExplicitCamelContextNameStrategy("hub"));
        camel.getExecutorServiceManager().setThreadPoolFactory(new ManagedThreadPools(threads));
        try {
            for (RoutesBuilder builder : routes) {
                camel.addRoutes(builder);
            }
            camel.start();
        } catch (Exception e) {
            throw new IllegalStateException("Camel's routes cannot be started: " + e.getMessage(), e);
        }
        context = camel;
    }

    void stop() {
        if (context != null) {
            context.stop();
        }
    }
}
