package io.tributary.launcher.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.launcher.HubFile;
import io.tributary.launcher.HubOptions;
import io.tributary.launcher.Installation;
import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands for a running hub share: how to find it, and how to print. */
public final class Operation {
    @Mixin
    private HubOptions places = new HubOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the hub (default: the one that runs on the data folder).")
    private @Nullable String url;

    @Option(names = "--token", paramLabel = "TOKEN", description = "API token (default: the data folder's).")
    private @Nullable String token;

    @Option(names = "--json", description = "Print what the hub answers, as JSON.")
    private boolean json;

    /** A client of the hub that is meant. */
    public HubClient client() {
        Installation installation = Installation.current();
        DataFolder data = places.data(installation, places.settings(places.config(installation)));
        if (url != null) {
            return new HubClient(
                    url, token != null ? token : read(data.secrets().resolve("api-token"), true));
        }
        HubFile hub = HubFile.read(data.hubFile())
                .orElseThrow(() -> new LauncherException(
                        "No hub runs on %s. Start one with `tributary run`, or name one with --data or --url."
                                .formatted(data.path())));
        return new HubClient(hub.url(), token != null ? token : read(Path.of(hub.tokenFile()), false));
    }

    /** Prints an answer: as JSON if asked for, or else as this text. */
    public void print(PrintWriter out, JsonNode answer, Object text) {
        out.println(json ? answer.toPrettyString() : text.toString());
        out.flush();
    }

    private static String read(Path file, boolean optional) {
        try {
            return optional && !Files.exists(file) ? "" : Files.readString(file).strip();
        } catch (IOException e) {
            throw new LauncherException("The API token in %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
