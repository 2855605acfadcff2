package io.tributary.launcher;

import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tributary run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the hub, with the database and the broker that it brings unless others are configured.",
            "Goes on until Ctrl-C, then stops all of them."
        })
final class RunCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(names = "--port", paramLabel = "N", description = "HTTP port (default: tributary.http.port, else 8080).")
    private @Nullable Integer port;

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = Installation.current();
        Path config = options.config(installation);
        Settings settings = options.settings(config);
        int chosen =
                port != null ? port : settings.number("tributary.http.port").orElse(DEFAULT_PORT);
        Console console = new Console(System.out);
        try (DataFolder data = options.data(installation, settings).lock()) {
            console.say("Tributary starts; its data is in " + data.path());
            Foreground.run(installation, config, data, settings, chosen, console, hub -> {
                console.say("  API token: " + hub.tokenFile());
                return true;
            });
        }
        return 0;
    }
}
