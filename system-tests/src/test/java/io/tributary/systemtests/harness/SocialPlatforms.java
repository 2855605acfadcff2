package io.tributary.systemtests.harness;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Meta and Google as the hub sees them: the secrets that are shared with them, and an emulator of Meta's Graph API. */
public final class SocialPlatforms implements AutoCloseable {
    /** What Meta sends when it verifies the webhook. */
    public static final String VERIFY_TOKEN = "verify-token-of-the-tests";
    /** The key in the bodies of Google. */
    public static final String GOOGLE_KEY = "google-key-of-the-tests";

    private static final String APP_SECRET = "app-secret-of-the-tests";
    private static final String ACCESS_TOKEN = "access-token-of-the-tests";

    private final WireMockServer graph =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

    /** Starts the emulator. */
    public SocialPlatforms() {
        graph.start();
    }

    /** Configuration properties of a hub that takes their leads. */
    public Map<String, String> properties() {
        return Map.of(
                "tributary.meta-leads.enabled",
                "true",
                "tributary.meta-leads.app-secret",
                APP_SECRET,
                "tributary.meta-leads.verify-token",
                VERIFY_TOKEN,
                "tributary.meta-leads.graph-url",
                graph.baseUrl(),
                "tributary.meta-leads.access-token",
                ACCESS_TOKEN,
                "tributary.google-leads.enabled",
                "true",
                "tributary.google-leads.key",
                GOOGLE_KEY);
    }

    /** Lets the Graph API know a lead, given as its answer. */
    public void lead(String id, String json) {
        graph.stubFor(request(id).willReturn(okJson(json)));
    }

    /** The same, after it has answered 500 this many times. */
    public void leadAfterFailures(String id, String json, int failures) {
        String scenario = "lead-" + id;
        for (int i = 0; i < failures; i++) {
            graph.stubFor(request(id)
                    .inScenario(scenario)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "failed-" + i)
                    .willSetStateTo("failed-" + (i + 1))
                    .willReturn(aResponse().withStatus(500)));
        }
        graph.stubFor(request(id)
                .inScenario(scenario)
                .whenScenarioStateIs("failed-" + failures)
                .willReturn(okJson(json)));
    }

    /** How often a lead was asked for. */
    public int requests(String id) {
        return graph.findAll(WireMock.getRequestedFor(urlPathEqualTo(path(id)))).size();
    }

    /** What Meta sends in {@code X-Hub-Signature-256} with this body. */
    public static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MappingBuilder request(String id) {
        return get(urlPathEqualTo(path(id))).withHeader("Authorization", equalTo("Bearer " + ACCESS_TOKEN));
    }

    private static String path(String id) {
        return "/v25.0/" + id;
    }

    @Override
    public void close() {
        graph.stop();
    }
}
