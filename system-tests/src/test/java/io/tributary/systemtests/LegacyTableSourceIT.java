package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.systemtests.harness.ExternalDatabase;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubDatabase;
import io.tributary.systemtests.harness.HubFolder;
import io.tributary.systemtests.harness.RunningHubs;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shop's own database beside the hub's, whose table is read while the shop goes on writing. */
@ExtendWith(RunningHubs.class)
class LegacyTableSourceIT {
    private static final String SOURCE = "old-shop";
    private static final int ORDINARY = 240;
    private static final String INSERT =
            "INSERT INTO KUNDE (KUNDEN_NR, NACHNAME, EMAIL, GEAENDERT_AM) VALUES (?, ?, ?, now() AT TIME ZONE 'UTC')";

    private final HubFolder folder = HubFolder.create("legacy-table");
    private final ExternalDatabase shop = ExternalDatabase.start(folder.path().resolve("shop"));
    private final Set<String> written = new TreeSet<>();

    @BeforeEach
    void makeTheShop() {
        shop.content()
                .execute(
                        """
                        CREATE TABLE KUNDE (KUNDEN_NR VARCHAR(20), NACHNAME CHAR(40), EMAIL VARCHAR(200), GEBURTSTAG DATE,
                          AKTIV BOOLEAN DEFAULT TRUE, GEAENDERT_AM TIMESTAMP NOT NULL)
                        """);
        folder.set("tributary.old-shop.url", shop.content().url())
                .set("tributary.old-shop.user", shop.content().user())
                .set("tributary.old-shop.password", shop.content().password())
                .source(
                        SOURCE,
                        """
                        channel: table
                        format: row
                        mapping: old-shop.jsonata
                        table:
                          url: ${tributary.old-shop.url}
                          user: ${tributary.old-shop.user}
                          password: ${tributary.old-shop.password}
                          query: SELECT * FROM KUNDE WHERE GEAENDERT_AM > :after
                          watermark: GEAENDERT_AM
                          key: [KUNDEN_NR]
                          interval: PT0.2S
                          fetch: 7
                          lag: PT1M
                        """)
                .mapping(
                        "old-shop.jsonata",
                        """
                        {"type": "customer", "name": {"family": nachname}, "emails": [email], "birthDate": geburtstag,
                         "externalIds": [{"system": "old-shop", "value": kunden_nr}], "asOf": geaendert_am}
                        """);
    }

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void no_row_is_lost_and_none_is_taken_twice_whatever_happens_meanwhile() throws SQLException {
        for (int i = 0; i < ORDINARY / 3; i++) {
            insert("before-" + i, "Before");
        }
        try (Hub hub = Hub.start(folder);
                Connection late = connection()) {
            late.setAutoCommit(false);
            insert(late, "late", "Late"); // its watermark is older than those of all that follow
            insertTogether("together", 40);
            insertPoison();
            for (int i = 0; i < ORDINARY / 3; i++) {
                insert("running-" + i, "Running");
            }
            awaitReceipts(hub);
            assertThat(receipts(hub.database())).noneMatch(key -> key.startsWith("late"));
            late.commit();
            written.add("late");
            awaitReceipts(hub);

            takeTheShopAway(hub);
            restartInTheMiddle(hub);
            awaitReceipts(hub);

            HubDatabase database = hub.database();
            assertThat(customers(database)).containsExactlyInAnyOrderElementsOf(goodOnes());
            assertThat(database.texts("SELECT REASON FROM CRM_QUARANTINE WHERE SOURCE_NAME = ? ORDER BY ID", SOURCE))
                    .hasSize(2)
                    .anySatisfy(reason -> assertThat(reason).contains("no email address"))
                    .anySatisfy(reason -> assertThat(reason).contains("row.unreadable"));
            eventually(() -> assertThat(hub.api().books(SOURCE).atRest()).isTrue());
            assertThat(database.count("SELECT COUNT(*) FROM CRM_SOURCE_RECORD WHERE SOURCE_NAME = ?", SOURCE))
                    .isEqualTo(goodOnes().size());

            aRowThatChangesAgainAndAgainEndsAsItsLastState(hub);
        }
    }

    private void aRowThatChangesAgainAndAgainEndsAsItsLastState(Hub hub) {
        insert("changing", "Name 0");
        for (int i = 1; i <= 30; i++) {
            shop.content()
                    .execute("UPDATE KUNDE SET NACHNAME = 'Name " + i
                            + "', GEAENDERT_AM = clock_timestamp() AT TIME ZONE 'UTC' WHERE KUNDEN_NR = 'changing'");
        }
        eventually(() -> assertThat(hub.database()
                        .texts("SELECT FAMILY_NAME FROM CRM_CUSTOMER WHERE ID IN"
                                + " (SELECT CUSTOMER_ID FROM CRM_IDENTIFIER WHERE ID_VALUE = 'changing')"))
                .containsExactly("Name 30"));
    }

    private void takeTheShopAway(Hub hub) {
        shop.stop();
        eventually(() -> assertThat(troubles(hub)).contains(SOURCE));
        assertThat(hub.isReady()).isTrue();
        shop.start();
        insert("after-the-outage", "After");
        eventually(() -> assertThat(troubles(hub)).isEmpty());
        awaitReceipts(hub);
    }

    private void restartInTheMiddle(Hub hub) {
        for (int i = 0; i < ORDINARY / 3; i++) {
            insert("restart-" + i, "Restart");
            if (i == ORDINARY / 6) {
                ProcessHandle process = hub.hubProcess();
                process.destroyForcibly();
                process.onExit().join();
            }
        }
        hub.awaitReady();
    }

    private static List<String> troubles(Hub hub) {
        List<String> sources = new ArrayList<>();
        for (JsonNode trouble : hub.api().get("api/status").path("troubles")) {
            sources.add(trouble.path("source").asText());
        }
        return sources;
    }

    private void awaitReceipts(Hub hub) {
        eventually(() -> assertThat(receipts(hub.database())).hasSize(written.size()));
    }

    private static List<String> receipts(HubDatabase database) {
        return database.texts("SELECT INTAKE_KEY FROM CRM_RECEIPT WHERE SOURCE_NAME = ?", SOURCE);
    }

    private static List<String> customers(HubDatabase database) {
        return database.texts("SELECT ID_VALUE FROM CRM_IDENTIFIER WHERE SYSTEM_NAME = ?", SOURCE);
    }

    private Set<String> goodOnes() {
        Set<String> good = new TreeSet<>(written);
        good.remove("poison");
        good.remove("no key");
        return good;
    }

    /** Rows of one transaction have one watermark, and there are more of them than are read at once. */
    private void insertTogether(String prefix, int count) throws SQLException {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                insert(connection, prefix + "-" + i, "Together");
                written.add(prefix + "-" + i);
            }
            connection.commit();
        }
    }

    private void insertPoison() {
        shop.content()
                .execute(
                        "INSERT INTO KUNDE VALUES ('poison', 'P', 'nobody (at) example', NULL, TRUE, now() AT TIME ZONE 'UTC')");
        shop.content().execute("INSERT INTO KUNDE VALUES (NULL, 'N', NULL, NULL, TRUE, now() AT TIME ZONE 'UTC')");
        written.add("poison");
        written.add("no key");
    }

    private void insert(String number, String name) {
        try (Connection connection = connection()) {
            insert(connection, number, name);
            written.add(number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, String number, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, number);
            statement.setString(2, name);
            statement.setString(3, number + "@shop.example");
            statement.executeUpdate();
        }
    }

    private Connection connection() throws SQLException {
        HubDatabase database = shop.content();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
