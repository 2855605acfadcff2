package io.tributary.launcher.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of the hub's own making: a file each, made at the first start, readable by its owner only. */
public final class Secrets {
    /** Token with which API clients sign in. */
    public static final String API_TOKEN = "api-token";
    /** Password of the schema owner. */
    public static final String DATABASE = "db-password";
    /** Password of the embedded database's administrator. */
    public static final String DATABASE_ADMIN = "db-admin-password";
    /** Password of the hub's account at the embedded broker. */
    public static final String BROKER = "broker-password";

    private static final int BYTES = 24;

    private final Path folder;

    /** Secrets in this folder, which is made if it is missing. */
    public Secrets(Path folder) {
        this.folder = PrivateFiles.folder(folder);
    }

    /** Where a secret lies. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** A secret, made now if it is not there yet. */
    public String get(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
