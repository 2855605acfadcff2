package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.harness.Books;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi.Answer;
import io.tributary.systemtests.harness.SocialPlatforms;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SystemTest
class SocialIT {
    private static final String META = "meta-leads";
    private static final String GOOGLE = "google-leads";
    private final String email = Unique.email();
    private final String lead = Unique.id();

    @Test
    void Meta_gets_its_challenge_back_only_with_the_verify_token(Hub hub) {
        String path = "webhooks/meta/meta-leads?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";

        Answer right = hub.api()
                .send(hub.api().request(path + SocialPlatforms.VERIFY_TOKEN).GET());
        Answer wrong = hub.api().send(hub.api().request(path + "guessed").GET());

        assertThat(right.status()).isEqualTo(200);
        assertThat(right.text()).isEqualTo("1158201444");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.text()).doesNotContain("1158201444");
    }

    @Test
    void a_webhook_with_several_leads_becomes_their_customers_and_leads(Hub hub, SocialPlatforms platforms) {
        String other = Unique.id();
        String otherEmail = Unique.email();
        platforms.lead(lead, graphLead(lead, email, "Анна Шнайдер"));
        platforms.lead(other, graphLead(other, otherEmail, "王小明"));

        assertThat(meta(hub, webhook(lead, other)).status()).isEqualTo(200);

        assertThat(hub.records().awaitCustomer(email)).containsEntry("display_name", "Анна Шнайдер");
        assertThat(hub.records().awaitCustomer(otherEmail)).containsEntry("display_name", "王小明");
        assertThat(awaitLead(hub, "meta", lead))
                .containsEntry("form_id", "880011223344556")
                .containsEntry("is_test", 0)
                .containsEntry("customer_id", hub.records().awaitCustomer(email).get("id"));
        assertThat(awaitLead(hub, "meta", other).get("customer_id"))
                .isEqualTo(hub.records().awaitCustomer(otherEmail).get("id"));
        assertThat(hub.database()
                        .count(
                                "SELECT COUNT(*) FROM CRM_CONSENT_ACT WHERE CUSTOMER_ID = ? AND IS_GRANTED = 1",
                                hub.records().awaitCustomer(email).get("id")))
                .isEqualTo(1);
    }

    @Test
    void a_forged_signature_is_refused_and_leaves_no_trace(Hub hub, SocialPlatforms platforms) {
        platforms.lead(lead, graphLead(lead, email, "Nobody"));
        String body = webhook(lead);
        String signature = SocialPlatforms.signature(body.getBytes(StandardCharsets.UTF_8));
        for (String forged : List.of(
                "sha256=" + "0".repeat(64),
                "",
                "sha256=",
                signature.substring("sha256=".length()),
                signature.replace("sha256", "sha1"))) {
            assertThat(meta(hub, body, forged).status()).as(forged).isEqualTo(401);
        }
        assertThat(meta(hub, body, null).status()).isEqualTo(401);
        assertThat(meta(hub, body + " ", signature).status()).isEqualTo(401);

        String witness = Unique.id();
        platforms.lead(witness, graphLead(witness, Unique.email(), "Witness"));
        meta(hub, webhook(witness));
        awaitLead(hub, "meta", witness);
        assertThat(platforms.requests(lead)).isZero();
        assertThat(hub.records().stateOf(META, "lead:" + lead)).isEmpty();
        assertThat(hub.database()
                        .count(
                                "SELECT COUNT(*) FROM CRM_JOURNAL WHERE ENCODE(RAW_BYTES, 'escape') LIKE ?",
                                "%" + lead + "%"))
                .isZero();
    }

    @Test
    void the_same_webhook_five_times_is_one_lead_and_four_duplicates(Hub hub, SocialPlatforms platforms) {
        platforms.lead(lead, graphLead(lead, email, "Once Only"));
        for (int i = 0; i < 5; i++) {
            assertThat(meta(hub, webhook(lead)).status()).isEqualTo(200);
        }

        eventually(() ->
                assertThat(hub.records().duplicatesOf(META, "lead:" + lead)).isEqualTo(4));
        assertThat(leads(hub, "meta", lead)).hasSize(1);
        assertThat(hub.records().customersWithEmail(email)).hasSize(1);
    }

    @Test
    void a_lead_is_applied_once_although_the_Graph_API_fails_at_first(Hub hub, SocialPlatforms platforms) {
        platforms.leadAfterFailures(lead, graphLead(lead, email, "Late Comer"), 2);

        assertThat(meta(hub, webhook(lead)).status()).isEqualTo(200);

        assertThat(hub.records().awaitCustomer(email)).containsEntry("display_name", "Late Comer");
        assertThat(leads(hub, "meta", lead)).hasSize(1);
        assertThat(platforms.requests(lead)).isEqualTo(3);
        assertThat(hub.records().duplicatesOf(META, "lead:" + lead)).isZero();
    }

    @Test
    void what_is_well_signed_but_malformed_is_held(Hub hub) {
        Books before = hub.api().books(META);
        String body = "{\"object\": \"page\", \"entry\": \"%s\"}".formatted(Unique.word());

        assertThat(meta(hub, body).status()).isEqualTo(200);

        eventually(() -> assertThat(hub.database()
                        .texts(
                                """
                                SELECT Q.PROBLEMS FROM CRM_QUARANTINE Q JOIN CRM_JOURNAL J ON J.ID = Q.JOURNAL_ID
                                 WHERE J.RAW_BYTES = ?
                                """,
                                body.getBytes(StandardCharsets.UTF_8)))
                .hasSize(1)
                .allMatch(problems -> problems.contains("meta.entry")));
        eventually(() ->
                assertThat(hub.api().books(META).since(before).quarantined()).isPositive());
    }

    @Test
    void a_lead_of_Google_becomes_customer_and_lead(Hub hub) {
        String id = "TeSter-" + Unique.word();

        assertThat(google(hub, googleLead(id, email, SocialPlatforms.GOOGLE_KEY, false))
                        .status())
                .isEqualTo(200);

        assertThat(hub.records().awaitCustomer(email)).containsEntry("display_name", "Jürgen Weiß");
        assertThat(awaitLead(hub, "google-ads", id))
                .containsEntry("campaign_id", "9007199254740993")
                .containsEntry("form_id", "9223372036854775807")
                .containsEntry("is_test", 0);
        assertThat(hub.database()
                        .count(
                                "SELECT COUNT(*) FROM CRM_JOURNAL WHERE ENCODE(RAW_BYTES, 'escape') LIKE ?",
                                "%" + SocialPlatforms.GOOGLE_KEY + "%"))
                .as("the secret is not kept")
                .isZero();
    }

    @Test
    void the_same_lead_of_Google_five_times_is_one_lead(Hub hub) {
        String id = "TeSter-" + Unique.word();
        for (int i = 0; i < 5; i++) {
            google(hub, googleLead(id, email, SocialPlatforms.GOOGLE_KEY, false));
        }

        eventually(() ->
                assertThat(hub.records().duplicatesOf(GOOGLE, "lead:" + id)).isEqualTo(4));
        assertThat(leads(hub, "google-ads", id)).hasSize(1);
    }

    @Test
    void a_lead_with_a_wrong_key_is_refused(Hub hub) {
        assertThat(google(hub, googleLead(Unique.word(), email, "guessed", false))
                        .status())
                .isEqualTo(403);
        assertThat(google(hub, "{\"lead_id\": \"x\"}").status()).isEqualTo(403);
        assertThat(google(hub, "not JSON").status()).isEqualTo(403);
        assertThat(hub.records().customersWithEmail(email)).isEmpty();
    }

    @Test
    void a_test_lead_of_Google_makes_no_customer(Hub hub) {
        String id = "TeSter-" + Unique.word();
        google(hub, googleLead(id, email, SocialPlatforms.GOOGLE_KEY, true));

        assertThat(awaitLead(hub, "google-ads", id)).containsEntry("is_test", 1).containsEntry("customer_id", null);
        assertThat(hub.records().customersWithEmail(email)).isEmpty();
    }

    private static List<Map<String, @Nullable Object>> leads(Hub hub, String platform, String id) {
        return hub.database()
                .query("SELECT * FROM CRM_LEAD WHERE PLATFORM_NAME = ? AND PLATFORM_LEAD = ?", platform, id);
    }

    private static Map<String, @Nullable Object> awaitLead(Hub hub, String platform, String id) {
        eventually(() -> assertThat(leads(hub, platform, id)).hasSize(1));
        return leads(hub, platform, id).get(0);
    }

    private static Answer meta(Hub hub, String body) {
        return meta(hub, body, SocialPlatforms.signature(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer meta(Hub hub, String body, @Nullable String signature) {
        var request = hub.api().request("webhooks/meta/" + META).header("Content-Type", "application/json");
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }
        return hub.api().send(request.POST(BodyPublishers.ofString(body)));
    }

    private static Answer google(Hub hub, String body) {
        return hub.api()
                .send(hub.api()
                        .request("webhooks/google/" + GOOGLE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** As Meta sends it: ids as text or, as here for some, as numbers beyond what a double can hold. */
    private static String webhook(String... leads) {
        String changes = Stream.of(leads)
                .map(
                        """
                        {"field": "leadgen", "value": {"leadgen_id": %s, "page_id": "104412345678901",
                         "form_id": "880011223344556", "created_time": 1793700000}}
                        """
                                ::formatted)
                .collect(Collectors.joining(","));
        return """
                {"object": "page", "entry": [{"id": "104412345678901", "time": 1793700000, "changes": [%s]}]}
                """
                .formatted(changes);
    }

    private static String graphLead(String id, String email, String name) {
        return """
                {"id": "%s", "created_time": "2026-11-02T10:00:00+0000", "form_id": "880011223344556",
                 "field_data": [{"name": "full_name", "values": ["%s"]}, {"name": "email", "values": ["%s"]}],
                 "custom_disclaimer_responses": [{"checkbox_key": "news", "is_checked": "1"}]}
                """
                .formatted(id, name, email);
    }

    private static String googleLead(String id, String email, String key, boolean test) {
        return """
                {"lead_id": "%s", "api_version": "1.0", "form_id": 9223372036854775807, "campaign_id": 9007199254740993,
                 "user_column_data": [{"column_id": "FULL_NAME", "string_value": "Jürgen Weiß"},
                                      {"column_id": "EMAIL", "string_value": "%s"}],
                 "google_key": "%s", "is_test": %s}
                """
                .formatted(id, email, key, test);
    }
}
