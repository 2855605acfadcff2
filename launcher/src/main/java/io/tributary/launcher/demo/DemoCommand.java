package io.tributary.launcher.demo;

import io.tributary.launcher.Console;
import io.tributary.launcher.Foreground;
import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.Instance;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.operations.HubClient;
import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.Ports;
import io.tributary.launcher.settings.Secrets;
import io.tributary.launcher.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tributary demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a hub of its own, sends it samples through every channel, and shows what became of them.",
            "Goes on until Ctrl-C, so that you can look around. Its data are in data/demo and are wiped at every start."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "HTTP port (default: 8080, or a free one if that is taken).")
    private @Nullable Integer port;

    @Option(names = "--exit", description = "Stop after the summary.")
    private boolean exit;

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = Installation.current();
        Path config = options.config(installation);
        Console console = new Console(System.out);
        Settings given = options.settings(config);
        DataFolder folder = options.isDataNamed()
                ? options.data(installation, given)
                : DataFolder.at(installation.defaultData().resolve("demo"));
        try (DataFolder data = folder.lock()) {
            wipe(installation, config, data, given, console);
            Secrets secrets = new Secrets(data.secrets());
            try (MailServer mail = new MailServer(secrets.get("demo-mailbox"));
                    SocialPlatforms platforms = new SocialPlatforms(secrets)) {
                Map<String, String> properties = new HashMap<>(mail.properties());
                properties.putAll(platforms.properties());
                Demonstration demonstration = new Demonstration(mail, platforms, data.path(), console);
                boolean[] complete = {false};
                Foreground.run(
                        installation,
                        config,
                        data,
                        options.settings(config, properties),
                        choosePort(console),
                        console,
                        hub -> {
                            complete[0] = demonstration.show(hub, client(hub));
                            return !exit;
                        });
                return complete[0] ? 0 : 1;
            }
        }
    }

    private int choosePort(Console console) {
        if (port != null) {
            return port;
        }
        if (Ports.isFree(DEFAULT_PORT)) {
            return DEFAULT_PORT;
        }
        int free = Ports.free();
        console.say("Port %d is taken; the demo uses %d.".formatted(DEFAULT_PORT, free));
        return free;
    }

    private static void wipe(
            Installation installation, Path config, DataFolder data, Settings settings, Console console) {
        Path mark = data.path().resolve("demo");
        boolean used = Files.exists(mark);
        if (!used && Files.exists(data.secrets())) {
            throw new LauncherException(data.path() + " holds the data of a hub that is no demo, and would be wiped.");
        }
        console.say(
                "The demo's data are in %s%s".formatted(data.path(), used ? "; those of last time are wiped." : "."));
        if (used) {
            new Instance(installation, config, data, settings, 0, console).takeOver();
            data.wipe();
        }
        try {
            Files.writeString(mark, "This folder is wiped at every start of the demo.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HubClient client(Instance hub) {
        try {
            return new HubClient(hub.url(), Files.readString(hub.tokenFile()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
