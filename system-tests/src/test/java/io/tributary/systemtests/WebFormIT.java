package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.systemtests.harness.Books;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi.Answer;
import io.tributary.systemtests.harness.Surroundings;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class WebFormIT {
    private static final String WEBSITE = "website";
    private final String email = Unique.email();

    @Test
    void an_urlencoded_form_becomes_a_customer_with_an_inquiry(Hub hub) {
        Answer answer = hub.api()
                .form(
                        WEBSITE,
                        Map.of(
                                "name", "Zoë Müller",
                                "email", email.toUpperCase(java.util.Locale.ROOT),
                                "subject", "Délai & prix",
                                "message", "Combien ça coûte ? 多少钱？ Сколько?"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("receipt").asText()).isNotBlank();
        assertThat(hub.records().awaitInquiry(email))
                .containsEntry("subject", "Délai & prix")
                .containsEntry("body_text", "Combien ça coûte ? 多少钱？ Сколько?");
        assertThat(hub.records().awaitCustomer(email)).containsEntry("display_name", "Zoë Müller");
        JsonNode found = hub.api().get("api/customers?email=" + email).path("customers");
        assertThat(found).hasSize(1);
        JsonNode profile =
                hub.api().get("api/customers/" + found.path(0).path("id").asText());
        assertThat(profile.path("sources").path(0).path("source").asText()).isEqualTo(WEBSITE);
        assertThat(profile.path("timeline").toString()).contains("Délai & prix");
    }

    @Test
    void a_JSON_form_becomes_a_customer_with_an_inquiry(Hub hub) {
        Answer answer = json(
                hub,
                """
                {"name": "Ли Вэй", "email": "%s", "message": "JSON", "_key": "%s"}
                """
                        .formatted(email, Unique.word()));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(hub.records().awaitInquiry(email)).containsEntry("body_text", "JSON");
        assertThat(hub.records().awaitCustomer(email)).containsEntry("display_name", "Ли Вэй");
    }

    @Test
    void a_multipart_form_keeps_its_file_byte_for_byte(Hub hub) {
        byte[] file = new byte[300_000];
        new Random(1).nextBytes(file);

        Answer answer = hub.api().send(multipart(hub, file));

        assertThat(answer.status()).isEqualTo(202);
        Object inquiry = hub.records().awaitInquiry(email).get("id");
        Map<String, ?> attachment = hub.database()
                .query("SELECT * FROM CRM_ATTACHMENT WHERE INQUIRY_ID = ?", inquiry)
                .get(0);
        assertThat(attachment.get("file_name")).isEqualTo("Ämter 图.bin");
        Answer download = hub.api()
                .send(hub.api()
                        .authorised("api/attachments/" + attachment.get("id"))
                        .GET());
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.bytes()).isEqualTo(file);
    }

    @Test
    void a_browser_is_sent_to_the_thank_you_page(Hub hub) {
        Answer built_in = hub.api()
                .form(
                        WEBSITE,
                        person(),
                        request -> request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

        assertThat(built_in.status()).isEqualTo(303);
        assertThat(built_in.header("Location")).endsWith("/thank-you.html");
        hub.records().awaitInquiry(email);
    }

    @Test
    void the_same_key_five_times_is_one_inquiry_and_four_duplicates(Hub hub) {
        String key = Unique.word();
        Books before = hub.api().books(WEBSITE);
        for (int i = 0; i < 5; i++) {
            assertThat(hub.api()
                            .form(WEBSITE, Map.of("email", email, "message", "once", "_key", key))
                            .status())
                    .isEqualTo(202);
        }

        eventually(() -> assertThat(hub.records().duplicatesOf(WEBSITE, key)).isEqualTo(4));
        assertThat(hub.records().inquiriesOf(email)).hasSize(1);
        assertThat(hub.records().stateOf(WEBSITE, key)).isEqualTo("APPLIED");
        eventually(() ->
                assertThat(hub.api().books(WEBSITE).since(before).duplicate()).isGreaterThanOrEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\": \"a@b.example\", ",
                "[1, 2, 3]",
                "{\"email\": \"a@b.example\"} trailing",
                "{\"a\": \"\\ud800\"",
                "",
                "null"
            })
    void malformed_JSON_is_refused_with_its_reason(String body, Hub hub) {
        Answer answer = json(hub, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problems")).isNotEmpty();
        assertThat(answer.json().path("problems").path(0).path("message").asText())
                .isNotBlank();
    }

    @Test
    void JSON_that_is_nested_very_deeply_is_refused(Hub hub) {
        Answer answer = json(hub, "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_form_of_50_MB_is_refused_and_the_hub_goes_on(Hub hub) {
        byte[] body = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(body, (byte) 'x');
        for (int i = 0; i < 3; i++) {
            assertThat(Uploads.status(hub, "/forms/website", "application/x-www-form-urlencoded", body, false))
                    .isEqualTo(413);
        }
        assertThat(Uploads.status(hub, "/forms/website", "application/x-www-form-urlencoded", body, true))
                .isEqualTo(413);

        assertThat(hub.api().form(WEBSITE, person()).status()).isEqualTo(202);
        hub.records().awaitInquiry(email);
    }

    @Test
    void pages_of_other_sites_may_not_post(Hub hub) {
        Answer answer = hub.api().form(WEBSITE, person(), request -> request.header("Origin", "https://evil.example"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(hub.records().customersWithEmail(email)).isEmpty();
    }

    @Test
    void pages_on_the_allow_list_may_post(Hub hub) {
        Answer preflight = hub.api()
                .send(hub.api()
                        .request("forms/" + Surroundings.PARTNER_FORM)
                        .header("Origin", Surroundings.PARTNER_ORIGIN)
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(Surroundings.PARTNER_ORIGIN);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");

        Answer answer = hub.api()
                .form(
                        Surroundings.PARTNER_FORM,
                        person(),
                        request -> request.header("Origin", Surroundings.PARTNER_ORIGIN));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(Surroundings.PARTNER_ORIGIN);
        hub.records().awaitInquiry(email);
    }

    @Test
    void who_sends_too_many_is_told_to_wait(Hub hub) {
        Answer last = hub.api().form(Surroundings.SLOW_FORM, person());
        for (int i = 0; i < 10 && last.status() == 202; i++) {
            last = hub.api().form(Surroundings.SLOW_FORM, person());
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void a_form_that_a_robot_filled_is_held_until_somebody_lets_it_pass(Hub hub) {
        String key = Unique.word();
        Answer answer = hub.api()
                .form(
                        Surroundings.PARTNER_FORM,
                        Map.of("email", email, "message", "buy", "website_url", "http://spam.example", "_key", key));

        assertThat(answer.status()).isEqualTo(202);
        hub.records().awaitState(Surroundings.PARTNER_FORM, key, "QUARANTINED");
        JsonNode entry = Quarantine.entry(hub, Surroundings.PARTNER_FORM, key);
        assertThat(entry.path("problems").path(0).path("code").asText()).isEqualTo("form.honeypot");
        assertThat(hub.records().customersWithEmail(email)).isEmpty();

        Answer replay = hub.api().post("api/quarantine/" + entry.path("id").asText() + "/replay", "");

        assertThat(replay.status()).isEqualTo(200);
        assertThat(replay.json().path("outcome").asText()).isEqualTo("applied");
        assertThat(hub.records().awaitInquiry(email)).containsEntry("body_text", "buy");
        assertThat(hub.records().stateOf(Surroundings.PARTNER_FORM, key)).isEqualTo("APPLIED");
    }

    @Test
    void a_form_that_was_filled_in_no_time_is_held(Hub hub) {
        String key = Unique.word();
        String now = Long.toString(System.currentTimeMillis());
        hub.api()
                .form(
                        Surroundings.PARTNER_FORM,
                        Map.of("email", email, "message", "fast", "_started", now, "_key", key));

        hub.records().awaitState(Surroundings.PARTNER_FORM, key, "QUARANTINED");
    }

    @Test
    void an_unknown_form_is_not_found(Hub hub) {
        assertThat(hub.api().form("no-such-form", person()).status()).isEqualTo(404);
        assertThat(hub.api().form("bank-statements", person()).status()).isEqualTo(404);
        assertThat(hub.api().form("..%2f..%2fetc", person()).status()).isIn(400, 404);
    }

    @Test
    void headers_that_could_steer_the_transport_change_nothing(Hub hub) {
        Answer answer = hub.api()
                .form(WEBSITE, person(), request -> request.header("CamelHttpUri", "http://evil.example/")
                        .header("camelFileName", "../../escaped.txt")
                        .header("CAMELjmsDestinationName", "intake.dead")
                        .header("cAmElExecCommandExecutable", "/bin/true")
                        .header("JMSReplyTo", "queue://intake.dead")
                        .header("tributary_source", "partner-systems")
                        .header("mail.smtp.host", "evil.example"));

        assertThat(answer.status()).isEqualTo(202);
        hub.records().awaitInquiry(email);
        String key = answer.json().path("key").asText();
        assertThat(hub.records().stateOf(WEBSITE, key)).isEqualTo("APPLIED");
        assertThat(hub.api().get("api/dead-letters").path("entries")).isEmpty();
    }

    private Map<String, String> person() {
        return Map.of("email", email, "message", "hello from " + email);
    }

    private static Answer json(Hub hub, String body) {
        return hub.api()
                .send(hub.api()
                        .request("forms/" + WEBSITE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder multipart(Hub hub, byte[] file) {
        String boundary = "----" + HexFormat.of().formatHex(new byte[] {1, 2, 3}) + Unique.word();
        byte[] head =
                """
                --%1$s\r
                Content-Disposition: form-data; name="email"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="message"\r
                \r
                with a file\r
                --%1$s\r
                Content-Disposition: form-data; name="scan"; filename="Ämter 图.bin"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(boundary, email)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        return hub.api()
                .request("forms/" + WEBSITE)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofByteArray(tail)));
    }
}
