package io.tributary.intake.format.social;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature with which Meta proves that a webhook is its own. */
public final class MetaSignature {
    /** Name of the header that carries it. */
    public static final String HEADER = "X-Hub-Signature-256";

    private static final Pattern FORM = Pattern.compile("sha256=[0-9a-f]{64}");

    private MetaSignature() {}

    /**
     * Compares in constant time.
     *
     * @param appSecret the app's secret
     * @param body the raw bytes exactly as they were received, before any parsing
     * @param header value of {@link #HEADER}
     * @return {@code false} as well for a missing or malformed header, and without a secret
     */
    public static boolean valid(String appSecret, byte[] body, @Nullable String header) {
        if (header == null || appSecret.isEmpty() || !FORM.matcher(header).matches()) {
            return false;
        }
        byte[] given = HexFormat.of().parseHex(header, "sha256=".length(), header.length());
        return MessageDigest.isEqual(hmac(appSecret, body), given);
    }

    /** The header's value for a body, as Meta would send it. */
    public static String of(String appSecret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(appSecret, body));
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has HmacSHA256
        }
    }
}
