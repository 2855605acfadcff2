package io.tributary.launcher;

import io.tributary.launcher.settings.DataFolder;
import io.tributary.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where configuration and data are: options that several commands share. */
public final class HubOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with all that the hub keeps (default: data/ beside config/).")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "DIR", description = "Folder with the configuration (default: config/).")
    private @Nullable Path config;

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            description = "A configuration property; stronger than the environment and tributary.properties.")
    private Map<String, String> properties = new LinkedHashMap<>();

    /** The configuration folder. */
    public Path config(Installation installation) {
        Path folder = config == null
                ? Settings.load(Path.of(""), properties)
                        .get("tributary.config.dir")
                        .map(Path::of)
                        .orElseGet(installation::defaultConfig)
                : config;
        return folder.toAbsolutePath().normalize();
    }

    /** The configuration, with what was said on the command line. */
    public Settings settings(Path configFolder) {
        return Settings.load(configFolder, properties);
    }

    /** The configuration, with what was said on the command line and weaker than that the given properties. */
    public Settings settings(Path configFolder, Map<String, String> given) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putAll(properties);
        return Settings.load(configFolder, all);
    }

    /** Whether the command line names a data folder. */
    public boolean isDataNamed() {
        return data != null;
    }

    /** The data folder. */
    public DataFolder data(Installation installation, Settings settings) {
        return DataFolder.at(
                data == null
                        ? settings.get("tributary.data.dir").map(Path::of).orElseGet(installation::defaultData)
                        : data);
    }
}
