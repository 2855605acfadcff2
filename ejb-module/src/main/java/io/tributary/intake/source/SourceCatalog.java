package io.tributary.intake.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All sources that an operator configured, by name. Immutable. */
public final class SourceCatalog {
    private final Map<String, Source> sources;

    /** A catalog of given sources; their names must differ. */
    public SourceCatalog(Collection<Source> sources) {
        Map<String, Source> byName = new LinkedHashMap<>();
        for (Source source : sources) {
            if (byName.put(source.name(), source) != null) {
                throw new IllegalArgumentException("two sources are called " + source.name());
            }
        }
        this.sources = Collections.unmodifiableMap(byName);
    }

    /**
     * Reads every {@code sources/*.yaml} under a configuration folder, in the order of their names.
     *
     * @param properties finds the values of placeholders
     * @throws ConfigurationException if anything is wrong with any of them
     */
    public static SourceCatalog load(Path configDir, PropertyLookup properties) {
        return read(configDir, new SourceFile(configDir, properties, false));
    }

    /**
     * Reads the same files with every source switched off, so that secrets and connections need not be there: for tools that only
     * translate.
     *
     * @throws ConfigurationException if anything is wrong with what such a tool needs
     */
    public static SourceCatalog loadSwitchedOff(Path configDir, PropertyLookup properties) {
        return read(configDir, new SourceFile(configDir, properties, true));
    }

    private static SourceCatalog read(Path configDir, SourceFile reader) {
        List<Source> read = new ArrayList<>();
        for (Path file : sourceFiles(configDir.resolve("sources"))) {
            reader.read(file).ifPresent(read::add);
        }
        if (!reader.problems().isEmpty()) {
            throw new ConfigurationException(reader.problems());
        }
        return new SourceCatalog(read);
    }

    private static List<Path> sourceFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    List.of(folder + ": there is no such folder; it holds one YAML file for each source"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigurationException(List.of(folder + ": cannot be listed: " + e.getMessage()));
        }
    }

    /** The source of a name, whether enabled or not. */
    public Optional<Source> find(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /** The sources of a channel from which the hub takes input. */
    public List<Source> enabled(Channel channel) {
        return sources.values().stream()
                .filter(source -> source.enabled() && source.channel() == channel)
                .toList();
    }

    /** Every source, enabled or not. */
    public List<Source> all() {
        return List.copyOf(sources.values());
    }
}
