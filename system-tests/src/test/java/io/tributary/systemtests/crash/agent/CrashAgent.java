package io.tributary.systemtests.crash.agent;

import static net.bytebuddy.matcher.ElementMatchers.hasSuperType;
import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isBridge;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.tributary.systemtests.crash.agent.CrashPoint.Place;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Lets the hub die at the n-th pass of a point. The agent's argument is a file that the tests write ({@code PLACE|CALLER|PASSES}) and that is
 * read again and again, so that a point can be armed in a hub that runs. Next to it, {@code FILE.places} lists the places that were found in
 * the hub's classes.
 */
public final class CrashAgent {
    /** An order of its own kind: sets what {@link java.time.Instant#now()} says, and every clock of {@code java.time}. */
    public static final String CLOCK = "CLOCK";

    /** Another one: notes in the file's sibling {@code ….seen} which places are passed, and halts nowhere. */
    public static final String WATCH = "WATCH";

    private static final int LOOK_MILLIS = 50;

    private CrashAgent() {}

    /** Called by the JVM before the hub's own main method. */
    public static void premain(String orders, Instrumentation instrumentation) {
        Path file = Path.of(orders);
        AgentBuilder agent = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.TypeStrategy.Default.REDEFINE)
                .ignore(nameStartsWith("net.bytebuddy."));
        for (Look look : looks()) {
            agent = agent.type(look.type())
                    .transform((builder, type, loader, module, domain) -> builder.visit(
                            advice(look).on(look.method().and(not(isAbstract())).and(not(isBridge())))));
        }
        agent.installOn(instrumentation);
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.TypeStrategy.Default.REDEFINE)
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(not(named("java.time.Clock")))
                .type(named("java.time.Clock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Shift.class, ownClasses()).on(named("currentInstant"))))
                .installOn(instrumentation);
        Thread reader = new Thread(() -> read(file), "crash-points");
        reader.setDaemon(true);
        reader.start();
    }

    private record Look(
            Place place,
            boolean before,
            ElementMatcher.Junction<TypeDescription> type,
            ElementMatcher.Junction<MethodDescription> method) {}

    private static List<Look> looks() {
        ElementMatcher.Junction<TypeDescription> jms = named("org.apache.activemq.artemis.jms.client.ActiveMQSession");
        ElementMatcher.Junction<TypeDescription> database = named("org.postgresql.jdbc.PgConnection");
        ElementMatcher.Junction<MethodDescription> commit = named("commit");
        return List.of(
                new Look(Place.EDGE_SEND, true, named("io.tributary.routes.gateway.EdgeSender"), named("send")),
                new Look(Place.JMS_COMMIT, true, jms, commit),
                new Look(Place.JMS_COMMITTED, false, jms, commit),
                new Look(Place.MAIL_ACCEPTED, false, named("io.tributary.routes.email.MailIntake"), named("process")),
                new Look(Place.FILE_ACCEPTED, false, named("io.tributary.routes.billing.FileIntake"), named("process")),
                new Look(Place.INTAKE_BEGUN, true, named("io.tributary.intake.IntakeTransaction"), named("apply")),
                new Look(
                        Place.EFFECTS_BEGUN,
                        true,
                        named("io.tributary.intake.Effects"),
                        named("apply").and(takesArguments(2))),
                new Look(Place.CLAIMED, false, named("io.tributary.persistence.Claims"), named("take")),
                new Look(
                        Place.APPLIED,
                        false,
                        nameStartsWith("io.tributary.").and(hasSuperType(named("io.tributary.intake.RecordApplier"))),
                        named("apply").and(takesArguments(2))),
                new Look(
                        Place.CONFIRMED,
                        false,
                        named("io.tributary.customer.resolution.BatchResolution"),
                        named("confirm")),
                new Look(Place.OUTBOX_WRITTEN, false, named("io.tributary.publication.Outbox"), named("write")),
                new Look(Place.DATABASE_COMMIT, true, database, commit),
                new Look(Place.DATABASE_COMMITTED, false, database, commit),
                new Look(
                        Place.RELAY_BEGUN,
                        true,
                        named("io.tributary.routes.publication.EventPublisher"),
                        named("publish")),
                new Look(
                        Place.RELAY_SENT,
                        false,
                        named("io.tributary.routes.publication.EventPublisher"),
                        named("publish")));
    }

    private static Advice advice(Look look) {
        return Advice.withCustomMapping()
                .bind(At.class, look.place().name())
                .to(look.before() ? Before.class : After.class, ownClasses());
    }

    private static ClassFileLocator ownClasses() {
        return ClassFileLocator.ForClassLoader.of(CrashAgent.class.getClassLoader());
    }

    /** Code that is copied to where the JDK reads the clock. */
    static final class Shift {
        private Shift() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Instant now) {
            now = CrashPasses.shifted(now);
        }
    }

    /** The place, as a constant in the hub's code. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface At {}

    /** Code that is copied to the beginning of a method. */
    static final class Before {
        private Before() {}

        @Advice.OnMethodEnter
        static void enter(@At String place) {
            CrashPasses.pass(place);
        }
    }

    /** Code that is copied to the end of a method that returns normally. */
    static final class After {
        private After() {}

        @Advice.OnMethodExit
        static void exit(@At String place) {
            CrashPasses.pass(place);
        }
    }

    private static void read(Path file) {
        Path seen = file.resolveSibling(file.getFileName() + ".seen");
        String last = "";
        int known = 0;
        while (true) {
            try {
                String order = Files.exists(file) ? Files.readString(file).strip() : "";
                if (!order.equals(last)) {
                    last = order;
                    obey(order.split("\\|", -1));
                }
                Set<String> passed = CrashPasses.seen();
                if (passed.size() != known) {
                    known = passed.size();
                    Files.write(seen, List.copyOf(passed));
                }
                Thread.sleep(LOOK_MILLIS);
            } catch (IOException e) {
                // it is being written
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void obey(String... order) {
        CrashPasses.watch();
        if (order.length != 3) {
            CrashPasses.arm("", "", 0);
        } else if (order[0].equals(CLOCK)) {
            CrashPasses.shift(Long.parseLong(order[1]));
        } else if (order[0].equals(WATCH)) {
            CrashPasses.watch(order[1].split(","));
        } else {
            CrashPasses.arm(order[0], order[1], Integer.parseInt(order[2]));
        }
    }
}
