package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.systemtests.harness.Distribution;
import io.tributary.systemtests.harness.ExternalDatabase;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubDatabase;
import io.tributary.systemtests.harness.HubFolder;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.RunningHubs;
import io.tributary.systemtests.harness.Unique;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order desk of the example, whose tables live in the hub's database. */
@ExtendWith(RunningHubs.class)
class ForeignTablesIT {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "legacy-crm");
    private static final String SOURCE = "partner-systems";

    private final HubFolder folder = HubFolder.create("foreign-tables");
    private final ExternalDatabase server = ExternalDatabase.start(folder.path().resolve("postgres"));
    private final HubDatabase database = server.content();
    private final String email = Unique.email();

    @BeforeEach
    void makeTheOrderDesk() throws IOException {
        database.execute(Files.readString(EXAMPLE.resolve("postgresql.sql")));
        folder.set(server.properties()).foreign("legacy-crm", Files.readString(EXAMPLE.resolve("legacy-crm.yaml")));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void rows_follow_the_golden_records_and_refused_ones_wait_in_quarantine() {
        try (Hub hub = Hub.start(folder)) {
            aNewCustomerGetsARowAndKeepsIt(hub);
            aFormGetsARow(hub);
            anOldCustomerIsRecognised(hub);
            aRefusedInvoiceWaitsUntilTheTableIsMended(hub);
            aRefusedCustomerLeavesNothingBehind(hub);
            aKeyThatIsTakenForGoodIsRefused(hub);
            oneBadMessageHarmsNoOther(hub);
            assertThat(hub.api().get("api/dead-letters").path("entries")).isEmpty();
        }
    }

    private void aNewCustomerGetsARowAndKeepsIt(Hub hub) {
        send(
                hub,
                "c1",
                """
                [{"type": "customer", "name": {"given": "Zoë", "family": "Groß", "salutation": "MS"}, "birthDate": "1984-02-29",
                  "emails": ["%s"], "phones": ["+4930123456"],
                  "addresses": [{"lines": "Am Markt 12 a", "postalCode": "10115", "city": "Berlin", "country": "DE"}]}]
                """
                        .formatted(email));
        Map<String, @Nullable Object> row = awaitRow(email);
        assertThat(row)
                .containsEntry("kd_art", "P")
                .containsEntry("anrede_sl", BigDecimal.valueOf(2))
                .containsEntry("name1", "GROSS, ZOË")
                .containsEntry("strasse", "Am Markt")
                .containsEntry("haus_nr", "12 a")
                .containsEntry("land_nr", 1)
                .containsEntry("geb_dat", BigDecimal.valueOf(19840229))
                .containsEntry("sperre", " ")
                .containsEntry("herkunft", "PARTNER-")
                .containsEntry("vers", 1)
                .containsEntry("aend_user", "tributary");
        String number = String.valueOf(row.get("kd_nr"));
        assertThat(identifiers(email)).containsExactly(number);
        assertThat(database.texts("SELECT TEL_NR FROM LEGACY.KUNDE_TEL WHERE KD_NR = ?", row.get("kd_nr")))
                .containsExactly("+4930123456");

        database.execute(
                "UPDATE LEGACY.KUNDE SET WERBUNG = 'J', FIRMA = 'known to the desk alone' WHERE KD_NR = " + number);
        send(
                hub,
                "c2",
                """
                [{"type": "customer", "name": {"given": "Zoë", "family": "Groß"}, "emails": ["%s"], "phones": ["+4930654321"],
                  "addresses": [{"lines": "Ring 1", "postalCode": "1010", "city": "Wien", "country": "AT"}]}]
                """
                        .formatted(email));
        eventually(() -> assertThat(awaitRow(email))
                .containsEntry("kd_nr", row.get("kd_nr"))
                .containsEntry("ort", "Wien")
                .containsEntry("land_nr", 2)
                .containsEntry("name1", "GROSS, ZOË")
                .containsEntry("werbung", "J")
                .containsEntry("firma", "known to the desk alone")
                .containsEntry("vers", 2));
        assertThat(database.count("SELECT COUNT(*) FROM LEGACY.KUNDE_TEL")).isEqualTo(2);
    }

    private void aFormGetsARow(Hub hub) {
        String sender = Unique.email();
        assertThat(hub.api()
                        .form("website", Map.of("name", "Jan Kowalski", "email", sender, "message", "hello"))
                        .status())
                .isEqualTo(202);
        assertThat(awaitRow(sender)).containsEntry("kd_art", "P").containsEntry("herkunft", "WEBSITE ");
    }

    private void anOldCustomerIsRecognised(Hub hub) {
        String old = Unique.email();
        database.execute(
                "INSERT INTO LEGACY.KUNDE (KD_NR, KD_ART, ANREDE_SL, NAME1, EMAIL, GEB_DAT, VERS, ERF_TS) VALUES"
                        + " (17, 'P', 1, 'OLD', '" + old + "', 0, 5, CURRENT_TIMESTAMP)");
        send(
                hub,
                "old",
                """
                [{"type": "customer", "name": {"family": "Renewed"}, "emails": ["%s"]}]
                """
                        .formatted(old));
        eventually(() -> assertThat(awaitRow(old))
                .containsEntry("kd_nr", BigDecimal.valueOf(17))
                .containsEntry("name1", "RENEWED")
                .containsEntry("vers", 6));
        assertThat(identifiers(old)).containsExactly("17");
    }

    private void aRefusedInvoiceWaitsUntilTheTableIsMended(Hub hub) {
        String invoice =
                """
                [{"type": "customer", "emails": ["%s"]},
                 {"type": "invoice", "number": "R-1", "issueDate": "2026-07-01", "dueDate": "2026-07-31",
                  "total": {"amount": "119.95", "currency": "USD"}}]
                """
                        .formatted(email);
        send(hub, "i1", invoice);
        String words = held(hub, "i1", "foreign.refused");
        assertThat(words)
                .contains("table LEGACY.RECHNUNG (db/foreign/legacy-crm.yaml:")
                .contains("ck_rechnung_waehrung");
        assertThat(database.count("SELECT COUNT(*) FROM CRM_INVOICE")).isZero();
        assertThat(database.count("SELECT COUNT(*) FROM LEGACY.RECHNUNG")).isZero();
        assertThat(awaitRow(email)).containsEntry("vers", 2);

        assertThat(replay(hub, "i1")).isEqualTo("still-wrong");
        database.execute("ALTER TABLE LEGACY.RECHNUNG DROP CONSTRAINT CK_RECHNUNG_WAEHRUNG");
        assertThat(replay(hub, "i1")).isEqualTo("applied");
        assertThat(database.query("SELECT * FROM LEGACY.RECHNUNG"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("rg_nr", "R-1")
                        .containsEntry("kd_nr", awaitRow(email).get("kd_nr"))
                        .containsEntry("faellig", BigDecimal.valueOf(20260731))
                        .containsEntry("betrag_cent", BigDecimal.valueOf(11995)));
        assertThat(database.count("SELECT COUNT(*) FROM CRM_INVOICE")).isEqualTo(1);
    }

    private void aRefusedCustomerLeavesNothingBehind(Hub hub) {
        String abroad = Unique.email();
        send(
                hub,
                "fr",
                """
                [{"type": "customer", "name": {"family": "Durand"}, "emails": ["%s"], "addresses": [{"city": "Lyon", "country": "FR"}]}]
                """
                        .formatted(abroad));
        assertThat(held(hub, "fr", "foreign.value"))
                .contains("LEGACY.KUNDE")
                .contains("column land_nr has the value \"FR\", for which table LAND has no code");
        assertThat(hub.records().customersWithEmail(abroad)).isEmpty();
        database.execute("INSERT INTO LEGACY.LAND (LAND_NR, ISO2, NAME) VALUES (4, 'FR', 'Frankreich')");
        assertThat(replay(hub, "fr")).isEqualTo("applied");
        assertThat(awaitRow(abroad)).containsEntry("land_nr", 4);

        send(
                hub,
                "uk",
                """
                [{"type": "customer", "name": {"family": "Smith"}, "emails": ["%s"], "addresses": [{"postalCode": "SW1A 1AA"}]}]
                """
                        .formatted(Unique.email()));
        assertThat(held(hub, "uk", "foreign.refused"))
                .contains("value too long for type character varying(6)")
                .contains("column plz takes 6 characters and would get 8");
    }

    private void aKeyThatIsTakenForGoodIsRefused(Hub hub) {
        String shared = Unique.email();
        for (String number : List.of("1", "2")) {
            send(
                    hub,
                    "erp-" + number,
                    """
                    [{"type": "customer", "name": {"family": "Twin %s"}, "emails": ["%s"],
                      "externalIds": [{"system": "erp", "value": "%s-%s"}]}]
                    """
                            .formatted(number, shared, shared, number));
            if (number.equals("1")) {
                awaitRow(shared);
            }
        }
        assertThat(held(hub, "erp-2", "foreign.refused")).contains("uk_kunde_email");
        assertThat(awaitRow(shared)).containsEntry("name1", "TWIN 1").containsEntry("vers", 1);
    }

    private void oneBadMessageHarmsNoOther(Hub hub) {
        for (int i = 0; i < 60; i++) {
            send(
                    hub,
                    "many-" + i,
                    """
                    [{"type": "customer", "name": {"family": "Many %d"}, "emails": ["many-%d-%s"],
                      "addresses": [{"city": "X", "country": "%s"}]}]
                    """
                            .formatted(i, i, email, i == 30 ? "IT" : "CH"));
        }
        held(hub, "many-30", "foreign.value");
        eventually(() -> assertThat(database.count("SELECT COUNT(*) FROM LEGACY.KUNDE WHERE NAME1 LIKE 'MANY %'"))
                .isEqualTo(59));
    }

    @Test
    void a_wrong_mapping_stops_the_start_with_every_reason() throws IOException {
        folder.foreign(
                "legacy-crm",
                Files.readString(EXAMPLE.resolve("legacy-crm.yaml"))
                        .replace("PLZ: address.postalCode", "PLX: address.postalCode")
                        .replace("EMAIL: email", "EMAIL: mail")
                        .replace("RG_DAT: issueDate", "RG_DAT: number"));
        Distribution.Outcome outcome = Distribution.run(
                "run",
                "--data",
                folder.data().toString(),
                "--config",
                folder.config().toString(),
                "--port",
                Integer.toString(folder.port()));

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.out() + outcome.err())
                .contains("table \"kunde\" has no column \"PLX\"; similar are plz")
                .contains("there is no canonical field \"mail\" here; similar are email")
                .contains("column \"rg_dat\" is date and cannot take field \"number\", which is a text");
        Distribution.Outcome check = Distribution.run(
                "db",
                "foreign",
                "--data",
                folder.data().toString(),
                "--config",
                folder.config().toString());
        assertThat(check.code()).isNotZero();
        assertThat(check.err()).contains("db/foreign/legacy-crm.yaml:37: table \"kunde\" has no column \"PLX\"");
    }

    private static void send(Hub hub, String key, String json) {
        Partner.of(hub).text(json, Map.of("tributary_source", SOURCE, "tributary_key", key));
    }

    private Map<String, @Nullable Object> awaitRow(String address) {
        eventually(() -> assertThat(rows(address)).hasSize(1));
        return rows(address).get(0);
    }

    private List<Map<String, @Nullable Object>> rows(String address) {
        return database.query("SELECT * FROM LEGACY.KUNDE WHERE EMAIL = ?", address);
    }

    private List<String> identifiers(String address) {
        return database.texts(
                """
                SELECT I.ID_VALUE FROM CRM_IDENTIFIER I JOIN CRM_CONTACT_POINT P ON P.CUSTOMER_ID = I.CUSTOMER_ID
                WHERE P.POINT_VALUE = ? AND I.SYSTEM_NAME = 'legacy-crm'
                """,
                address);
    }

    /** Waits until an input is held for a reason of this code, and gives the words. */
    private static String held(Hub hub, String key, String code) {
        Quarantine.assertHeld(hub, SOURCE, key, code);
        return Quarantine.entry(hub, SOURCE, key)
                .path("problems")
                .findValuesAsText("message")
                .toString();
    }

    private static String replay(Hub hub, String key) {
        JsonNode entry = Quarantine.entry(hub, SOURCE, key);
        return hub.api()
                .post("api/quarantine/" + entry.path("id").asText() + "/replay", "")
                .json()
                .path("outcome")
                .asText();
    }
}
