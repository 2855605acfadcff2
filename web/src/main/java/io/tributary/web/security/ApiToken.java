package io.tributary.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The token of API clients, from a file that may be replaced while the hub runs. Without a readable file nobody is let in. */
@ApplicationScoped
public class ApiToken {
    private static final Logger LOG = LoggerFactory.getLogger(ApiToken.class);

    @Inject
    @ConfigProperty(name = "tributary.api.token.file")
    private Optional<String> file = Optional.empty();

    private volatile @Nullable Known known;

    /** For CDI. */
    public ApiToken() {}

    ApiToken(Path file) {
        this.file = Optional.of(file.toString());
    }

    /** Whether a caller's token is the right one. */
    public boolean fits(@Nullable String offered) {
        return file.map(Path::of)
                .map(this::read)
                .filter(token -> Secrets.equal(token, offered))
                .isPresent();
    }

    private @Nullable String read(Path path) {
        try {
            FileTime changed = Files.getLastModifiedTime(path);
            Known last = known;
            if (last == null || !last.changed.equals(changed)) {
                last = new Known(
                        changed, Files.readString(path, StandardCharsets.UTF_8).strip());
                known = last;
            }
            return last.token;
        } catch (IOException e) {
            LOG.error(
                    "the API lets nobody in: the token file of tributary.api.token.file cannot be read: {}",
                    e.toString());
            return null;
        }
    }

    private record Known(FileTime changed, String token) {}
}
