package io.tributary.systemtests.harness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** When a test fails, shows what the hubs that run at that moment printed. */
public final class RunningHubs implements TestWatcher {
    private static final Set<Hub> RUNNING = ConcurrentHashMap.newKeySet();

    static void add(Hub hub) {
        RUNNING.add(hub);
    }

    static void remove(Hub hub) {
        RUNNING.remove(hub);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        for (Hub hub : RUNNING) {
            System.err.printf("%s failed; the hub said:%n%s", context.getDisplayName(), hub.tail());
        }
    }
}
