package io.tributary.launcher.process;

import io.tributary.launcher.Console;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts a child again when it dies, each time a little later, until it is told that the child is to end. */
public final class Supervisor {
    private final Child child;
    private final Console console;
    private final ScheduledExecutorService executor;
    private final Runnable onRestart;
    private final Backoff backoff = new Backoff();
    private volatile boolean ending;
    private volatile Instant readyAt = Instant.now();

    /** Watches {@code child}, starting it again on {@code executor}, and then runs {@code onRestart}. */
    public Supervisor(Child child, Console console, ScheduledExecutorService executor, Runnable onRestart) {
        this.child = child;
        this.console = console;
        this.executor = executor;
        this.onRestart = onRestart;
    }

    /** Begins to watch a child that was started. */
    public void watch() {
        readyAt = Instant.now();
        child.onExit().whenComplete((exit, failure) -> died());
    }

    /** Says that the child's end is wanted from now on. */
    public void end() {
        ending = true;
    }

    private void died() {
        if (ending) {
            return;
        }
        Duration wait = backoff.after(readyAt, Instant.now());
        console.say("! %s ended unexpectedly; starting it again in %d s".formatted(child.name(), wait.toSeconds()));
        executor.schedule(this::startAgain, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void startAgain() {
        if (ending) {
            return;
        }
        long started = System.nanoTime();
        try {
            child.start();
            watch();
        } catch (RuntimeException | Error e) { // whoever gave up would leave nobody who starts it
            if (!ending) {
                console.say("! " + e.getMessage());
                attempt(child::stop);
                readyAt = Instant.now(); // it never was
                died();
            }
            return;
        }
        attempt(onRestart);
        console.done(child.name() + " is back", started);
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            console.say("! " + e.getMessage());
        }
    }
}
