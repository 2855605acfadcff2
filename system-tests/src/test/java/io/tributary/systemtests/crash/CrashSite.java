package io.tributary.systemtests.crash;

import io.tributary.systemtests.crash.agent.AgentJar;
import io.tributary.systemtests.crash.agent.CrashPoint;
import io.tributary.systemtests.harness.ExternalBroker;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubFolder;
import io.tributary.systemtests.harness.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shipped distribution with a broker in a process of its own; launcher, hub, PostgreSQL and broker can be killed one by one. The hub is
 * started with the agent of the crash points, which does nothing until one is armed.
 */
final class CrashSite implements AutoCloseable {
    private final HubFolder folder;
    private final People people;
    private final ExternalBroker broker;
    private final Mailbox mailbox = new Mailbox();
    private final LeadServer leads;
    private final Path orders;
    private final Subscriber subscriber;
    private Hub hub;

    /** Starts everything in a folder of this name. */
    CrashSite(String name, int inputs) {
        folder = HubFolder.create(name);
        people = new People(inputs);
        broker = ExternalBroker.start(folder.path().resolve("broker"));
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
            throw e;
        }
    }

    CrashTraffic traffic() {
        return new CrashTraffic(hub.api(), broker.connections(), hub.inbox("erp-payments"), mailbox, people);
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
        try (broker;
                mailbox;
                leads;
                subscriber) {
            hub.close();
        }
    }
}
