package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubDatabase;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plain SQL under the hub's own account, by sessions that are not the hub's, while messages about the same customers flow. */
@SystemTest
class OtherWritersIT {
    private static final String PARTNER = "partner-systems";
    private static final int ROUNDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String email = Unique.email();
    private final LocalDate born =
            LocalDate.of(1930, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(25_000));
    private final String writer = "erp-" + Unique.word();
    private final Hub hub;
    private final HubDatabase database;

    OtherWritersIT(Hub hub) {
        this.hub = hub;
        this.database = hub.database();
    }

    @BeforeEach
    void aCustomerWhoIsKnown() {
        send(
                """
                {"type": "customer", "name": {"given": "Anna", "family": "Müller"}, "birthDate": "%s",
                 "language": "de", "emails": ["%s"]}
                """
                        .formatted(born, email));
        hub.records().awaitCustomer(email);
    }

    @Test
    void a_changed_row_becomes_a_source_record_of_its_writer() {
        database.execute("UPDATE CRM_CUSTOMER SET FAMILY_NAME = 'Meier', BIRTH_DATE = NULL, UPDATED_BY = '" + writer
                + "' WHERE ID = " + customer());

        eventually(() -> assertThat(sourceRecords()).hasSize(1));
        JsonNode portrayal = read(sourceRecords().get(0));
        assertThat(portrayal.at("/name/family").asText()).isEqualTo("Meier");
        assertThat(portrayal.at("/name/given").asText()).isEqualTo("Anna");
        assertThat(portrayal.at("/cleared/0").asText()).isEqualTo("birthDate");
        assertThat(portrayal.has("language")).isFalse();
        assertThat(row())
                .containsEntry("display_name", "Anna Meier")
                .containsEntry("birth_date", null)
                .containsEntry("language_tag", "de")
                .containsEntry("updated_by", writer);
        assertThat(hub.api().books("db:" + writer).atRest()).isTrue();
        assertThat(hub.api().books("db:" + writer).applied()).isEqualTo(1);
        assertThat(database.texts("SELECT AUDIT_SUBJECT FROM CRM_AUDIT WHERE ACTOR = ?", writer))
                .containsExactly("CRM_CUSTOMER/" + customer());
    }

    @Test
    void older_messages_do_not_undo_it_and_newer_ones_do() {
        database.execute("UPDATE CRM_CUSTOMER SET FAMILY_NAME = 'Meier', BIRTH_DATE = NULL, UPDATED_BY = '" + writer
                + "' WHERE ID = " + customer());
        String old = send(
                """
                {"type": "customer", "name": {"given": "Anna", "family": "Older"}, "birthDate": "%s",
                 "organisation": "Old Ltd", "emails": ["%s"], "asOf": "2020-01-01T00:00:00Z"}
                """
                        .formatted(born, email));
        hub.records().awaitState(PARTNER, old, "APPLIED");
        assertThat(row())
                .containsEntry("family_name", "Meier")
                .containsEntry("birth_date", null)
                .containsEntry("organisation_name", "Old Ltd");

        send(
                """
                {"type": "customer", "name": {"given": "Anna", "family": "Newer"}, "emails": ["%s"]}
                """
                        .formatted(email));
        eventually(() -> assertThat(row()).containsEntry("family_name", "Newer"));
    }

    @Test
    void new_and_deleted_parts_are_noticed_and_published_with_their_writer() {
        List<JsonNode> events = new ArrayList<>();
        String phone = Unique.phone();
        try (JMSContext jms = hub.broker().createContext()) {
            JMSConsumer subscriber = jms.createConsumer(jms.createTopic("crm.events"));
            database.execute("INSERT INTO CRM_CONTACT_POINT (CUSTOMER_ID, POINT_KIND, POINT_VALUE, UPDATED_BY) VALUES ("
                    + customer() + ", 'PHONE', '" + phone + "', '" + writer + "')");
            database.execute(
                    "INSERT INTO CRM_POSTAL_ADDRESS (CUSTOMER_ID, ADDRESS_LINES, CITY, COUNTRY_CODE, UPDATED_BY) VALUES ("
                            + customer() + ", 'Hauptstr. 1', 'Berlin', 'DE', '" + writer + "')");
            eventually(() -> assertThat(database.texts(
                            "SELECT SOURCE_NAME FROM CRM_SOURCE_RECORD WHERE ID IN (SELECT SOURCE_RECORD_ID"
                                    + " FROM CRM_CONTACT_POINT WHERE POINT_VALUE = ?)",
                            phone))
                    .containsExactly("db:" + writer));
            database.execute("DELETE FROM CRM_CONTACT_POINT WHERE POINT_VALUE = '" + phone + "'");
            eventually(() -> {
                for (String text = subscriber.receiveBody(String.class, 300);
                        text != null;
                        text = subscriber.receiveBody(String.class, 100)) {
                    events.add(read(text));
                }
                assertThat(ofRows(events)).contains("CRM_CONTACT_POINT insert", "CRM_CONTACT_POINT delete");
            });
        }
        eventually(() -> assertThat(database.texts(
                        "SELECT ADDRESS_SHA256 FROM CRM_POSTAL_ADDRESS WHERE SOURCE_RECORD_ID IS NOT NULL AND CUSTOMER_ID = ?",
                        customer()))
                .hasSize(1));
        assertThat(events)
                .filteredOn(event -> event.path("data").path("change").asText().equals("insert")
                        && event.at("/data/customerId").asLong() == customer())
                .allSatisfy(event ->
                        assertThat(event.at("/data/changedBy").asText()).isEqualTo(writer));
        assertThat(events)
                .anySatisfy(event ->
                        assertThat(event.at("/data/sources/0").asText()).isEqualTo("db:" + writer));
    }

    @Test
    void a_customer_that_another_system_made_is_found_by_messages() {
        String address = Unique.email();
        database.execute(
                """
                WITH C AS (INSERT INTO CRM_CUSTOMER (CUSTOMER_KIND, DISPLAY_NAME, GIVEN_NAME, FAMILY_NAME, UPDATED_BY)
                  VALUES ('PERSON', 'Li Wei', 'Wei', 'Li', '%s') RETURNING ID)
                INSERT INTO CRM_CONTACT_POINT (CUSTOMER_ID, POINT_KIND, POINT_VALUE, UPDATED_BY)
                  SELECT ID, 'EMAIL', '%s', '%s' FROM C
                """
                        .formatted(writer, address, writer));
        eventually(() -> assertThat(sourceRecords()).hasSize(1));
        JsonNode portrayal = read(sourceRecords().get(0));
        assertThat(portrayal.at("/name/full").asText()).isEqualTo("Li Wei");
        assertThat(portrayal.at("/emails/0").asText()).isEqualTo(address);

        send("{\"type\": \"customer\", \"organisation\": \"Example Trading\", \"emails\": [\"%s\"]}"
                .formatted(address));
        eventually(() -> assertThat(hub.records().awaitCustomer(address))
                .containsEntry("organisation_name", "Example Trading")
                .containsEntry("family_name", "Li"));
    }

    @Test
    void an_invoice_that_others_changed_is_not_overwritten_by_what_is_older() {
        String number = Unique.word();
        send(invoice(number, "2026-06-01", "2026-05-01T00:00:00Z"));
        eventually(() -> assertThat(dueDates(number)).containsExactly("2026-06-01"));
        database.execute("UPDATE CRM_INVOICE SET DUE_DATE = DATE '2026-12-24', UPDATED_BY = '" + writer
                + "' WHERE INVOICE_NUMBER = '" + number + "'");
        String late = send(invoice(number, "2026-07-01", "2026-05-02T00:00:00Z"));
        hub.records().awaitState(PARTNER, late, "APPLIED");

        assertThat(dueDates(number)).containsExactly("2026-12-24");
        eventually(() -> assertThat(database.texts("SELECT AUDIT_ACTION FROM CRM_AUDIT WHERE ACTOR = ?", writer))
                .containsExactly("row.update"));
    }

    @Test
    void nothing_is_lost_on_either_side_while_both_write_to_the_same_customer() throws Exception {
        CompletableFuture<Integer> sql = CompletableFuture.supplyAsync(() -> {
            int lastRound = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                updateByVersion("Family " + round);
                lastRound = round;
            }
            return lastRound;
        });
        List<String> keys = new ArrayList<>();
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int round = 1; round <= ROUNDS; round++) {
            keys.add(send(
                    """
                    {"type": "customer", "organisation": "Organisation %d", "emails": ["%s"], "asOf": "%s"}
                    """
                            .formatted(round, email, start.plusSeconds(round))));
        }
        assertThat(sql.get()).isEqualTo(ROUNDS);
        for (String key : keys) {
            hub.records().awaitState(PARTNER, key, "APPLIED");
        }
        eventually(() -> assertThat(database.count(
                        "SELECT COUNT(*) FROM CRM_EXTERNAL_CHANGE WHERE CHANGE_STATE = 'PENDING' AND CUSTOMER_ID = ?",
                        customer()))
                .isZero());

        assertThat(row())
                .containsEntry("family_name", "Family " + ROUNDS)
                .containsEntry("given_name", "Anna")
                .containsEntry("organisation_name", "Organisation " + ROUNDS)
                .containsEntry("language_tag", "de");
        assertThat(database.texts(
                        "SELECT ROW_VERSION FROM CRM_EXTERNAL_CHANGE WHERE CHANGED_BY = ? ORDER BY ID", writer))
                .hasSize(ROUNDS)
                .doesNotHaveDuplicates();
        assertThat(database.count("SELECT COUNT(*) FROM CRM_EXTERNAL_CHANGE WHERE CHANGED_BY = 'intake'"))
                .isZero();
        assertThat(hub.api().books("db:" + writer).atRest()).isTrue();
        JsonNode survivors = read(String.valueOf(row().get("survivors")));
        assertThat(database.texts(
                        "SELECT SOURCE_NAME FROM CRM_SOURCE_RECORD WHERE ID = ?",
                        survivors.at("/name/sourceRecord").asLong()))
                .containsExactly("db:" + writer);
    }

    /** As a careful writer does it: whoever comes second looks again. */
    private void updateByVersion(String family) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement read = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE CRM_CUSTOMER SET FAMILY_NAME = ?, UPDATED_BY = ? WHERE ID = ? AND VERSION_NO = ?")) {
            long id = customer();
            int changed;
            do {
                try (ResultSet version = read.executeQuery("SELECT VERSION_NO FROM CRM_CUSTOMER WHERE ID = " + id)) {
                    version.next();
                    update.setString(1, family);
                    update.setString(2, writer);
                    update.setLong(3, id);
                    update.setInt(4, version.getInt(1));
                }
                changed = update.executeUpdate();
            } while (changed == 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String send(String record) {
        String key = Unique.word();
        Partner.of(hub).text("[" + record + "]", Map.of("tributary_key", key, "tributary_source", PARTNER));
        return key;
    }

    private String invoice(String number, String due, String asOf) {
        return """
                {"type": "customer", "emails": ["%s"]},
                {"type": "invoice", "number": "%s", "dueDate": "%s", "total": {"amount": "10.00", "currency": "EUR"}, "asOf": "%s"}
                """
                .formatted(email, number, due, asOf);
    }

    private List<String> dueDates(String number) {
        return database.texts("SELECT DUE_DATE FROM CRM_INVOICE WHERE INVOICE_NUMBER = ?", number);
    }

    private long customer() {
        return Long.parseLong(hub.records().customersWithEmail(email).get(0));
    }

    private Map<String, @Nullable Object> row() {
        return database.query("SELECT * FROM CRM_CUSTOMER WHERE ID = ?", customer())
                .get(0);
    }

    private List<String> sourceRecords() {
        return database.texts(
                "SELECT RECORD_CONTENT FROM CRM_SOURCE_RECORD WHERE SOURCE_NAME = ? ORDER BY ID", "db:" + writer);
    }

    private List<String> ofRows(List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.path("type").asText().equals("io.tributary.row.changed"))
                .filter(event -> event.at("/data/customerId").asLong() == customer())
                .map(event -> event.at("/data/table").asText() + " "
                        + event.at("/data/change").asText())
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
