package io.tributary.systemtests.crash;

import io.tributary.launcher.database.EmbeddedDatabase;
import io.tributary.systemtests.crash.agent.AgentJar;
import io.tributary.systemtests.crash.agent.CrashAgent;
import io.tributary.systemtests.crash.agent.CrashPoint;
import io.tributary.systemtests.harness.ExternalBroker;
import io.tributary.systemtests.harness.ExternalDatabase;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubDatabase;
import io.tributary.systemtests.harness.HubFolder;
import io.tributary.systemtests.harness.Mailbox;
import io.tributary.systemtests.harness.SlowProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shipped distribution with a broker in a process of its own; launcher, hub, PostgreSQL and broker can be killed one by one. The hub is
 * started with the agent of the crash points, which does nothing until one is armed.
 */
final class CrashSite implements AutoCloseable {
    private final HubFolder folder;
    private final People people;
    private final ExternalBroker broker;
    private final @Nullable ExternalDatabase ownDatabase;
    private final @Nullable SlowProxy proxy;
    private final Mailbox mailbox = new Mailbox();
    private final LeadServer leads;
    private final Path orders;
    private final Subscriber subscriber;
    private Hub hub;

    /** Where broker and database keep their files; empty: beside the hub's. */
    record Disks(Optional<Path> journal, Optional<Path> database) {
        static final Disks BESIDE = new Disks(Optional.empty(), Optional.empty());
    }

    /** Starts everything in a folder of this name, with the database that the launcher brings. */
    CrashSite(String name, int inputs) {
        this(name, inputs, Disks.BESIDE, false);
    }

    /** Starts everything in a folder of this name, with a database that no launcher watches over and that can be made slow. */
    static CrashSite withDatabase(String name, int inputs, Disks disks) {
        return new CrashSite(name, inputs, disks, true);
    }

    private CrashSite(String name, int inputs, Disks disks, boolean databaseIsApart) {
        folder = HubFolder.create(name);
        people = new People(inputs);
        broker = ExternalBroker.start(disks.journal().orElse(folder.path()).resolve("broker"));
        if (databaseIsApart) {
            ExternalDatabase database = ExternalDatabase.start(
                    disks.database().orElse(folder.path()).resolve("postgres"));
            ownDatabase = database;
            proxy = new SlowProxy(database.port());
            folder.set(database.properties()).set("tributary.db.url", EmbeddedDatabase.url(proxy.port()));
        } else {
            ownDatabase = null;
            proxy = null;
        }
        leads = new LeadServer(people::of);
        orders = folder.path().resolve("crash-point");
        Path agent = AgentJar.write(folder.path().resolve("agent"));
        folder.set(broker.properties())
                .set(mailbox.properties())
                .set(Map.of(
                        "tributary.hub.java.options",
                        "-Xmx512m -XX:+UseSerialGC -javaagent:%s=%s".formatted(agent, orders),
                        "tributary.meta-leads.enabled",
                        "true",
                        "tributary.meta-leads.app-secret",
                        "app-secret-of-the-tests",
                        "tributary.meta-leads.verify-token",
                        "verify-token-of-the-tests",
                        "tributary.meta-leads.graph-url",
                        leads.url(),
                        "tributary.meta-leads.access-token",
                        "access-token-of-the-tests"))
                .editSource("website", yaml -> yaml.replace("ratePerMinute: 30", "ratePerMinute: 1000000"))
                .editSource("support-mail", yaml -> yaml.replace("pollInterval: PT10S", "pollInterval: PT1S"));
        try {
            subscriber = new Subscriber(broker.connections());
            hub = Hub.start(folder);
        } catch (RuntimeException | Error e) {
            leads.close();
            mailbox.close();
            broker.kill();
            if (ownDatabase != null) {
                ownDatabase.close();
            }
            throw e;
        }
    }

    /** New traffic. */
    CrashTraffic traffic() {
        return new CrashTraffic(
                new CrashInputs(hub.api(), broker.connections(), hub.inbox("erp-payments"), mailbox, people));
    }

    Hub hub() {
        return hub;
    }

    HubFolder folder() {
        return folder;
    }

    ExternalBroker broker() {
        return broker;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Subscriber subscriber() {
        return subscriber;
    }

    People people() {
        return people;
    }

    /** The database, looked at directly. */
    HubDatabase database() {
        return ownDatabase == null ? hub.database() : ownDatabase.content();
    }

    /** The database that no launcher watches over. */
    ExternalDatabase ownDatabase() {
        return Objects.requireNonNull(ownDatabase);
    }

    /** What stands between the hub and that. */
    SlowProxy proxy() {
        return Objects.requireNonNull(proxy);
    }

    /** PostgreSQL's first process, as it is now. */
    Optional<ProcessHandle> postgres() {
        Path file = folder.data().resolve("postgres/cluster/postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // it does not run
        }
    }

    /** Starts a launcher after the last one was killed, and waits until the hub is ready. */
    void startLauncher() {
        hub = Hub.start(folder);
    }

    /** Lets the hub die at the n-th pass of a point. */
    void arm(CrashPoint point, int passes) {
        order("%s|%s|%d".formatted(point.place(), point.caller(), passes));
    }

    /** Lets the agent note which points are passed. */
    void watch() {
        order("%s|%s|1"
                .formatted(
                        CrashAgent.WATCH,
                        Stream.of(CrashPoint.values()).map(CrashPoint::mark).collect(Collectors.joining(","))));
    }

    /** Points that were not passed since then. */
    List<CrashPoint> unseen() {
        Path file = orders.resolveSibling(orders.getFileName() + ".seen");
        try {
            List<String> seen = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return Stream.of(CrashPoint.values())
                    .filter(point -> !seen.contains(point.mark()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the hub's clock by so much. */
    void setClock(Duration by) {
        order("%s|%d|1".formatted(CrashAgent.CLOCK, by.toSeconds()));
    }

    /** No hub dies any more. */
    void disarm() {
        order("");
    }

    private void order(String text) {
        try {
            Path fresh = Files.writeString(orders.resolveSibling("crash-point.new"), text);
            Files.move(fresh, orders, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (ownDatabase;
                broker;
                mailbox;
                leads;
                subscriber) {
            hub.close();
            if (proxy != null) {
                proxy.close();
            }
        }
    }
}
