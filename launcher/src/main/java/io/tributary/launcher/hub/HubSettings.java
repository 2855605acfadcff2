package io.tributary.launcher.hub;

import io.tributary.launcher.settings.LogSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is needed to start the hub.
 *
 * @param payara the application server
 * @param war the application
 * @param logging the forms of log lines
 * @param drivers folder with further JDBC drivers, which need not exist
 * @param port on which it answers HTTP
 * @param rootDir the server's own folder; kept, because that makes the next start faster
 * @param propertiesFile system properties of the hub, passwords among them
 * @param pidFile where its process id is kept
 * @param log what is logged, and in which form
 * @param javaOptions memory and the like
 * @param startTimeout how long the start may take
 */
public record HubSettings(
        Path payara,
        Path war,
        Path logging,
        Path drivers,
        int port,
        Path rootDir,
        Path propertiesFile,
        Path pidFile,
        LogSettings log,
        List<String> javaOptions,
        Duration startTimeout) {

    /** Copies the list. */
    public HubSettings {
        javaOptions = List.copyOf(javaOptions);
    }

    /** Where people and other programs find it on this machine. */
    public String url() {
        return "http://localhost:" + port + "/";
    }
}
