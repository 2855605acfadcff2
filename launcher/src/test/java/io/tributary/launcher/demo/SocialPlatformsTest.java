package io.tributary.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocialPlatformsTest {
    private static final String LEAD = "9007199254740993";

    private final GraphApiEmulator graph = new GraphApiEmulator("token", Samples.json("meta/leads.json"));

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_signature_is_the_hex_hmac_sha256_of_the_raw_bytes() {
        // RFC 4231, test case 2
        assertThat(SocialPlatforms.signature(
                        "Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void the_graph_api_gives_the_fields_that_were_asked_for() throws Exception {
        JsonNode lead = get(LEAD + "?fields=created_time,field_data", "token", 200);
        assertThat(lead.path("id").asText()).isEqualTo(LEAD);
        assertThat(lead.path("field_data")).isNotEmpty();
        assertThat(lead.has("ad_id")).isFalse();
    }

    @Test
    void the_graph_api_refuses_a_wrong_token_and_an_unknown_lead() throws Exception {
        assertThat(get(LEAD, "other", 401).at("/error/code").asInt()).isEqualTo(190);
        assertThat(get("1", "token", 400).at("/error/code").asInt()).isEqualTo(100);
    }

    private JsonNode get(String path, String token, int status) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(graph.url() + "/v25.0/" + path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        return Samples.JSON.readTree(response.body());
    }
}
