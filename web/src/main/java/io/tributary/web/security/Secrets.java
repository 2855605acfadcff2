package io.tributary.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Comparing secrets without telling by the time it takes how much of them was right. */
public final class Secrets {

    private Secrets() {}

    /** Whether what was offered is the secret; a blank secret fits nothing. */
    public static boolean equal(String secret, @Nullable String offered) {
        if (offered == null || secret.isBlank()) {
            return false;
        }
        return MessageDigest.isEqual(digest(bytes(secret)), digest(bytes(offered)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
