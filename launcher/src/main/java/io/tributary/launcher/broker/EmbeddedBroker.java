package io.tributary.launcher.broker;

import io.tributary.canonical.IntakeQueues;
import io.tributary.launcher.LauncherException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActivateCallback;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** The durable queues, in this process: a journal on disk, an acceptor with user and password. */
public final class EmbeddedBroker {
    private static final int ACTIVATION_SECONDS = 60;
    /** Half a millisecond: how long a forced write waits for company. The default of 3.3 ms is felt on every send. */
    private static final int SYNC_NANOS = 500_000;

    private static final long PAGE_FROM_BYTES = 20L * 1024 * 1024;
    private static final long MAX_MEMORY_BYTES = 80L * 1024 * 1024;
    private static final int PAGE_BYTES = 2 * 1024 * 1024;
    private static final int REDELIVERY_MILLIS = 1000;
    private static final int REMEMBERED_IDS = 20_000;
    private static final String ROLE = "hub";
    private static final List<String> QUEUES = List.of(
            IntakeQueues.WEBFORM,
            IntakeQueues.EMAIL,
            IntakeQueues.BILLING,
            IntakeQueues.SOCIAL,
            IntakeQueues.SOCIAL_FETCH,
            IntakeQueues.CANONICAL,
            IntakeQueues.TABLE,
            IntakeQueues.JMS,
            IntakeQueues.ACCEPTED,
            IntakeQueues.DEAD);

    private final BrokerSettings settings;
    private final Consumer<String> onFailure;
    private final ActiveMQServer server;

    /** A broker that tells {@code onFailure} if it can no longer do its work. */
    public EmbeddedBroker(BrokerSettings settings, Consumer<String> onFailure) {
        this.settings = settings;
        this.onFailure = onFailure;
        SecurityConfiguration accounts = new SecurityConfiguration();
        accounts.addUser(settings.user(), settings.password());
        accounts.addRole(settings.user(), ROLE);
        this.server = new ActiveMQServerImpl(
                configuration(), new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), accounts));
    }

    /** Starts it and waits until its queues can be used. */
    public void start() {
        CountDownLatch active = new CountDownLatch(1);
        server.registerActivateCallback(new ActivateCallback() {
            @Override
            public void activationComplete() {
                active.countDown();
            }
        });
        server.registerActivationFailureListener(failure -> onFailure.accept("it could not start: " + failure));
        server.registerIOCriticalErrorListener(
                (failure, message, file) -> onFailure.accept("its journal cannot be written: " + message));
        try {
            server.start();
            if (!active.await(ACTIVATION_SECONDS, TimeUnit.SECONDS)) {
                throw new LauncherException(
                        "The broker did not become active within %d s. Is its folder %s used by another broker?"
                                .formatted(ACTIVATION_SECONDS, settings.folder()));
            }
        } catch (LauncherException e) {
            throw e;
        } catch (Exception e) { // the server's method declares it
            throw new LauncherException("The broker did not start: " + e.getMessage(), e);
        }
    }

    /** Ends it; what is in the queues stays on disk. */
    public void stop() {
        try {
            server.stop();
        } catch (Exception e) { // the server's method declares it
            throw new LauncherException("The broker did not stop cleanly: " + e.getMessage(), e);
        }
    }

    private Configuration configuration() {
        Configuration configuration = new ConfigurationImpl()
                .setName("tributary")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalBufferTimeout_NIO(SYNC_NANOS)
                .setPageSyncTimeout(SYNC_NANOS)
                .setJournalDirectory(folder("journal"))
                .setBindingsDirectory(folder("bindings"))
                .setLargeMessagesDirectory(folder("large-messages"))
                .setPagingDirectory(folder("paging"))
                .setJournalMinFiles(2)
                .setJournalPoolFiles(10)
                .setIDCacheSize(REMEMBERED_IDS)
                .setPersistIDCache(true)
                .setGlobalMaxSize(MAX_MEMORY_BYTES)
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                .setCriticalAnalyzer(false)
                .addAddressSetting("#", addresses());
        configuration.setSecurityRoles(Map.of(
                "#", Set.of(new Role(ROLE, true, true, true, true, true, true, true, true, true, true, false, false))));
        try {
            configuration.addAcceptorConfiguration("tcp", "tcp://%s:%d".formatted(settings.bind(), settings.port()));
        } catch (Exception e) { // the method declares it
            throw new LauncherException("The broker cannot listen on " + settings.bind(), e);
        }
        QUEUES.forEach(queue -> configuration.addAddressConfiguration(address(queue)));
        configuration.addAddressConfiguration(
                new CoreAddressConfiguration().setName(IntakeQueues.EVENTS).addRoutingType(RoutingType.MULTICAST));
        return configuration;
    }

    private static CoreAddressConfiguration address(String queue) {
        return new CoreAddressConfiguration()
                .setName(queue)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(queue)
                        .setAddress(queue)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }

    /** The hub counts attempts itself, so the broker never gives a message up. */
    private static AddressSettings addresses() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(IntakeQueues.DEAD))
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(REDELIVERY_MILLIS)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(PAGE_FROM_BYTES)
                .setPageSizeBytes(PAGE_BYTES)
                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL) // blocked senders would let forms hang
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false);
    }

    private String folder(String name) {
        return settings.folder().resolve(name).toString();
    }
}
