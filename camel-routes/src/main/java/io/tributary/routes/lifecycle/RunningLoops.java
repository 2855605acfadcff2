package io.tributary.routes.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The threads that are to run as long as the hub does. */
@ApplicationScoped
public class RunningLoops {
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    void add(Thread thread) {
        threads.add(thread);
    }

    /** How many run. */
    public int running() {
        return (int) threads.stream().filter(Thread::isAlive).count();
    }

    /** How many have ended though they should not. */
    public int ended() {
        return threads.size() - running();
    }
}
