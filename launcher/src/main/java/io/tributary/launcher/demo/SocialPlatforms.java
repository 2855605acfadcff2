package io.tributary.launcher.demo;

import io.tributary.launcher.settings.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Plays Meta and Google Ads: signed webhooks, one of them forged, with the Graph API behind Meta's. */
final class SocialPlatforms implements AutoCloseable {
    private static final String META = "webhooks/meta/meta-leads";
    private static final String GOOGLE = "webhooks/google/google-leads";

    private final String appSecret;
    private final String googleKey;
    private final String verifyToken;
    private final String accessToken;
    private final GraphApiEmulator graph;

    /** With secrets that are good for one demonstration. */
    SocialPlatforms(Secrets secrets) {
        appSecret = secrets.get("demo-meta-app-secret");
        verifyToken = secrets.get("demo-meta-verify-token");
        accessToken = secrets.get("demo-meta-access-token");
        googleKey = secrets.get("demo-google-key");
        graph = new GraphApiEmulator(accessToken, Samples.json("meta/leads.json"));
    }

    /** Configuration properties with which the hub knows them. */
    Map<String, String> properties() {
        return Map.of(
                "tributary.meta-leads.enabled",
                "true",
                "tributary.meta-leads.app-secret",
                appSecret,
                "tributary.meta-leads.verify-token",
                verifyToken,
                "tributary.meta-leads.graph-url",
                graph.url(),
                "tributary.meta-leads.graph-version",
                GraphApiEmulator.VERSION,
                "tributary.meta-leads.access-token",
                accessToken,
                "tributary.google-leads.enabled",
                "true",
                "tributary.google-leads.key",
                googleKey);
    }

    /** Sends Meta's webhook, which names two leads, signed. */
    int sendMeta(Post post) {
        byte[] body = Samples.bytes("meta/webhook.json");
        post.accepted(META, body, headers(signature(appSecret, body)));
        return Samples.json("meta/leads.json").size();
    }

    /** Sends the same webhook signed with another secret, and gives the status with which the hub refuses it. */
    int sendForged(Post post) {
        byte[] body = Samples.bytes("meta/webhook.json");
        return post.status(META, body, headers(signature("not the secret", body)));
    }

    /** Sends a lead of Google Ads, whose key is in its body. */
    int sendGoogle(Post post) {
        String lead = Samples.text("google-lead.json").replace("\"KEY\"", "\"" + googleKey + "\"");
        post.accepted(GOOGLE, lead.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json"));
        return 1;
    }

    private static Map<String, String> headers(String signature) {
        return Map.of("Content-Type", "application/json", "X-Hub-Signature-256", signature);
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
