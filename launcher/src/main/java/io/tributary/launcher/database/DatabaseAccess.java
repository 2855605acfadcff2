package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.Settings;
import io.tributary.persistence.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A database of somebody else, and how to sign in.
 *
 * @param url JDBC address
 * @param user account; empty where the address or a wallet says it
 * @param password its password
 * @param schema that holds the tables; empty where it is the account's own
 */
public record DatabaseAccess(String url, String user, String password, String schema) {

    /**
     * The database that the settings name, if they name one.
     *
     * @throws LauncherException if the hub does not know such databases, or the file with the password cannot be read
     */
    public static Optional<DatabaseAccess> of(Settings settings) {
        return settings.get("tributary.db.url").map(url -> {
            DatabaseAccess access = new DatabaseAccess(
                    url,
                    settings.get("tributary.db.user", ""),
                    password(settings),
                    settings.get("tributary.db.schema", ""));
            access.vendor();
            return access;
        });
    }

    /** What kind of database it is. */
    public Vendor vendor() {
        try {
            return Vendor.of(url);
        } catch (IllegalArgumentException e) {
            throw new LauncherException("tributary.db.url: " + e.getMessage(), e);
        }
    }

    private static String password(Settings settings) {
        return settings.get("tributary.db.password")
                .or(() -> settings.get("tributary.db.password.file").map(DatabaseAccess::read))
                .orElse("");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new LauncherException(
                    "tributary.db.password.file: %s cannot be read (%s)".formatted(file, e.getMessage()), e);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s at a database of %s".formatted(user, vendor().label());
    }
}
