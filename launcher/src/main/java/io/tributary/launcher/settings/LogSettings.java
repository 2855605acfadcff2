package io.tributary.launcher.settings;

import io.tributary.launcher.LauncherException;
import io.tributary.logging.JsonFormatter;
import io.tributary.logging.TextFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.logging.Formatter;
import java.util.logging.Level;

/**
 * What is logged, and in which form.
 *
 * @param json one JSON object a line, instead of lines for people
 * @param levels levels of loggers by their names
 */
public record LogSettings(boolean json, Map<String, String> levels) {
    private static final String FORMAT = "tributary.log.format";
    private static final String LEVELS = "tributary.log.levels";
    /** What libraries say about themselves at every start. */
    private static final Map<String, String> QUIET = Map.of(
            "com.hazelcast", "WARNING",
            "fish.payara.nucleus.util", "WARNING",
            "javax.enterprise.system.tools.deployment.common", "WARNING",
            "javax.enterprise.system.tools.deployment.dol", "WARNING",
            "org.apache.activemq.audit", "OFF",
            "org.glassfish.admin.mbeanserver", "WARNING",
            "org.hibernate.validator.internal.util.Version", "WARNING",
            "org.messaginghub.pooled.jms", "WARNING");

    /** Copies the map. */
    public LogSettings {
        levels = Map.copyOf(levels);
    }

    /** What the configuration says. */
    public static LogSettings of(Settings settings) {
        String format = settings.get(FORMAT, "text").toLowerCase(Locale.ROOT);
        if (!format.equals("text") && !format.equals("json")) {
            throw new LauncherException("%s should be text or json, but is '%s'.".formatted(FORMAT, format));
        }
        Map<String, String> levels = new TreeMap<>(QUIET);
        for (String entry : settings.get(LEVELS, "").split(",")) {
            if (!entry.isBlank()) {
                String[] pair = entry.split("=", 2);
                levels.put(pair[0].strip(), level(pair.length == 2 ? pair[1].strip() : ""));
            }
        }
        return new LogSettings(format.equals("json"), levels);
    }

    private static String level(String value) {
        try {
            return Level.parse(value.toUpperCase(Locale.ROOT)).getName();
        } catch (IllegalArgumentException e) {
            throw new LauncherException(
                    "%s should be like io.tributary=FINE, with OFF, SEVERE, WARNING, INFO, FINE or ALL, but there is '%s'."
                            .formatted(LEVELS, value),
                    e);
        }
    }

    /** Gives log records their form. */
    public Formatter formatter() {
        return json ? new JsonFormatter() : new TextFormatter();
    }

    /** Gives a line that a process prints its form, where it has none yet. */
    public UnaryOperator<String> printed() {
        return json ? line -> line.startsWith("{") ? line : JsonFormatter.printed(line) : UnaryOperator.identity();
    }

    /** The same for a process of Java's own logging: the content of its {@code logging.properties}. */
    public String properties() {
        StringBuilder text = new StringBuilder(
                """
                # Written at every start; tributary.log.format and tributary.log.levels say what is in it.
                handlers=java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level=ALL
                java.util.logging.ConsoleHandler.encoding=UTF-8
                java.util.logging.ConsoleHandler.formatter=%s
                .level=INFO
                """
                        .formatted(formatter().getClass().getName()));
        new TreeMap<>(levels)
                .forEach((name, level) ->
                        text.append(name).append(".level=").append(level).append('\n'));
        return text.toString();
    }
}
