package io.tributary.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Connections for the container's pool, to the database that the configuration names. */
public class ConfiguredDataSource extends VendorDataSource {
    /** For the container. */
    public ConfiguredDataSource() {
        this(ConfigProvider.getConfig());
    }

    private ConfiguredDataSource(Config config) {
        super(
                config.getValue("tributary.db.url", String.class),
                text(config, "tributary.db.user"),
                password(config),
                text(config, "tributary.db.schema"));
    }

    private static String text(Config config, String property) {
        return config.getOptionalValue(property, String.class).orElse("");
    }

    private static String password(Config config) {
        String password = text(config, "tributary.db.password");
        String file = text(config, "tributary.db.password.file");
        if (!password.isEmpty() || file.isEmpty()) {
            return password;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("tributary.db.password.file", e);
        }
    }
}
