package io.tributary.launcher.settings;

import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Configuration properties by the rules of MicroProfile Config: the command line wins over the environment, which wins over
 * {@code tributary.properties}. A property {@code tributary.db.url} is {@code TRIBUTARY_DB_URL} in the environment. An empty value counts
 * as none.
 */
public final class Settings {
    private final Map<String, String> commandLine;
    private final Map<String, String> environment;
    private final Map<String, String> file;

    /** Settings of these three places, the strongest first. */
    public Settings(Map<String, String> commandLine, Map<String, String> environment, Map<String, String> file) {
        this.commandLine = Map.copyOf(commandLine);
        this.environment = Map.copyOf(environment);
        this.file = Map.copyOf(file);
    }

    /** Reads {@code tributary.properties} of a configuration folder, where there is one. */
    public static Settings load(Path config, Map<String, String> commandLine) {
        Path file = config.resolve("tributary.properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                throw new LauncherException(file + " cannot be read: " + e.getMessage(), e);
            }
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return new Settings(commandLine, System.getenv(), values);
    }

    /** The value of a property, if it has one. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(commandLine.get(name))
                .or(() -> fromEnvironment(name))
                .or(() -> Optional.ofNullable(file.get(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The value of a property, or what stands for none. */
    public String get(String name, String otherwise) {
        return get(name).orElse(otherwise);
    }

    /** A whole number. */
    public Optional<Integer> number(String name) {
        return get(name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw new LauncherException("%s should be a whole number, but is '%s'.".formatted(name, value), e);
            }
        });
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean otherwise) {
        return get(name)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new LauncherException("%s should be true or false, but is '%s'.".formatted(name, value));
                })
                .orElse(otherwise);
    }

    /** Everything that the file and the command line say, with what the environment says about the same properties. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        file.keySet().forEach(name -> get(name).ifPresent(value -> all.put(name, value)));
        commandLine.keySet().forEach(name -> get(name).ifPresent(value -> all.put(name, value)));
        return all;
    }

    private Optional<String> fromEnvironment(String name) {
        String underscored = name.replaceAll("[^A-Za-z0-9]", "_");
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(underscored)))
                .or(() -> Optional.ofNullable(environment.get(underscored.toUpperCase(Locale.ROOT))));
    }
}
