package io.tributary.launcher.process;

import java.util.concurrent.CompletableFuture;

/** A server in a process of its own. */
public interface Child {

    /** What people call it. */
    String name();

    /**
     * Starts it and waits until it is ready.
     *
     * @throws io.tributary.launcher.LauncherException if it does not become ready in time
     */
    void start();

    /** Completes when the running process ends. */
    CompletableFuture<?> onExit();

    /** Ends it, gracefully if it can; nothing happens if it does not run. */
    void stop();
}
