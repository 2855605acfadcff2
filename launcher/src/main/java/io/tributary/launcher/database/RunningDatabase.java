package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.DataFolder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The database of a hub that runs, as its launcher has noted it. */
public final class RunningDatabase {
    private RunningDatabase() {}

    /** Where it is; empty if no hub runs on the data folder. */
    public static Optional<DatabaseAccess> of(DataFolder data) {
        Path noted = data.run().resolve("hub.properties");
        if (!Files.exists(data.hubFile()) || !Files.exists(noted)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(noted)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new LauncherException("%s cannot be read: %s".formatted(noted, e.getMessage()), e);
        }
        return Optional.of(new DatabaseAccess(
                properties.getProperty("tributary.db.url", ""),
                properties.getProperty("tributary.db.user", ""),
                properties.getProperty("tributary.db.password", ""),
                properties.getProperty("tributary.db.schema", "")));
    }
}
