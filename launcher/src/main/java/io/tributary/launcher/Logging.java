package io.tributary.launcher;

import io.tributary.launcher.settings.LogSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what the launcher's libraries log to a file, so that the screen stays readable. */
final class Logging {
    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final int FILES = 3;
    private static final Logger ROOT = Logger.getLogger("");
    // Held here, because a logger that nobody holds forgets its level.
    private static final Logger BROKER_AUDIT = Logger.getLogger("org.apache.activemq.audit");
    private static final Logger CONFIGURATION = Logger.getLogger("org.apache.commons.beanutils");
    private static final List<Logger> CONFIGURED = new ArrayList<>();

    private Logging() {}

    /** Logs nothing, as befits a command that only asks. */
    static void off() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
    }

    /** Logs to {@code launcher.0.log} in this folder. */
    static void toFolder(Path logs, LogSettings settings) {
        off();
        BROKER_AUDIT.setLevel(Level.OFF);
        CONFIGURATION.setLevel(Level.WARNING);
        settings.levels().forEach((name, level) -> {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.parse(level));
            CONFIGURED.add(logger);
        });
        try {
            FileHandler handler =
                    new FileHandler(logs.toString().replace("%", "%%") + "/launcher.%g.log", MAX_BYTES, FILES, true);
            handler.setFormatter(settings.formatter());
            handler.setEncoding("UTF-8");
            ROOT.addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
