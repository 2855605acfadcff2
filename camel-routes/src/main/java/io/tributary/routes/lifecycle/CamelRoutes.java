package io.tributary.routes.lifecycle;

import io.tributary.routes.broker.BrokerConnections;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.ExplicitCamelContextNameStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The Camel context with all channel adapters; it runs on the container's managed threads. */
@ApplicationScoped
public class CamelRoutes {
    @Inject
    private Instance<RoutesBuilder> routes;

    @Inject
    private BrokerConnections broker;

    private @Nullable DefaultCamelContext context;

    void start(ManagedThreadFactory threads) {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.setNameStrategy(new ExplicitCamelContextNameStrategy("hub"));
        camel.getExecutorServiceManager().setThreadPoolFactory(new ManagedThreadPools(threads));
        try {
            camel.addComponent("jms", jms(threads));
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

    private JmsComponent jms(ManagedThreadFactory threads) {
        JmsComponent jms = new JmsComponent();
        jms.setConnectionFactory(broker.plain());
        jms.setTransacted(true);
        jms.setLazyCreateTransactionManager(false);
        jms.setCacheLevelName("CACHE_CONSUMER");
        jms.setTaskExecutor(new SimpleAsyncTaskExecutor(threads));
        return jms;
    }
}
