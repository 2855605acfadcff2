package io.tributary.launcher.database.verify;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server is checked, and how to sign in there. A password that is configured for one server is never sent to another. */
final class Account {
    private static final String VARIABLE = "TRIBUTARY_DB_PASSWORD";

    @Option(names = "--url", paramLabel = "JDBC", description = "Address of the server (default: tributary.db.url).")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "Account at the server that --url names.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File with its password (default: the environment variable " + VARIABLE + ").")
    private @Nullable Path passwordFile;

    DatabaseAccess access(Settings settings) {
        if (url == null) {
            return DatabaseAccess.of(settings)
                    .orElseThrow(
                            () -> new LauncherException(
                                    "Name a server with --url jdbc:…, or set tributary.db.url. The embedded database needs no check."));
        }
        return DatabaseAccess.of(new Settings(
                        Map.of(
                                "tributary.db.url",
                                url,
                                "tributary.db.user",
                                user == null ? "" : user,
                                "tributary.db.password",
                                password()),
                        Map.of(),
                        Map.of()))
                .orElseThrow(() -> new LauncherException("--url is empty."));
    }

    private String password() {
        if (passwordFile == null) {
            return Optional.ofNullable(System.getenv(VARIABLE)).orElse("");
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new LauncherException("%s cannot be read (%s)".formatted(passwordFile, e.getMessage()), e);
        }
    }
}
