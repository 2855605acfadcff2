package io.tributary.launcher;

import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.LogSettings;
import io.tributary.launcher.settings.Settings;
import io.tributary.logging.FailureText;
import java.nio.file.Path;

/** A hub that lives as long as the command: until Ctrl-C, until it fails, or until the command has seen enough. */
public final class Foreground {

    /** What a command does with a hub that is ready. */
    @FunctionalInterface
    public interface Task {

        /**
         * Does it.
         *
         * @return whether the hub is to go on until Ctrl-C
         */
        boolean with(Instance hub) throws InterruptedException;
    }

    private Foreground() {}

    /** Starts a hub, does the task, and stops everything however that ends. */
    public static void run(
            Installation installation,
            Path config,
            DataFolder data,
            Settings settings,
            int port,
            Console console,
            Task task)
            throws InterruptedException {
        Logging.toFolder(data.logs(), LogSettings.of(settings));
        Instance instance = new Instance(installation, config, data, settings, port, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance, console), "stop"));
        try {
            instance.start();
            FailureText.quoting(false);
            if (task.with(instance)) {
                console.say("Ctrl-C stops it.");
                instance.await();
            }
        } finally {
            stop(instance, console);
        }
    }

    private static void stop(Instance instance, Console console) {
        if (!instance.isStopped()) {
            console.say("Stopping …");
            instance.stop();
            console.say("Stopped.");
        }
    }
}
