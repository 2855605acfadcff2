package io.tributary.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.Ports;
import io.tributary.launcher.settings.Settings;
import io.tributary.persistence.Vendor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema on a real PostgreSQL: migrated by the hub, or by a DBA's hand. */
class SchemaIT {
    private static final Path CONFIG = Path.of("..", "config").toAbsolutePath().normalize();
    private static final String ADMIN_PASSWORD = "admin-of-the-tests";
    private static final String PASSWORD = "database-of-the-tests";

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;

    private static int port;

    @BeforeAll
    static void start(@TempDir Path folder) {
        Path cache = Path.of("target", "postgres-cache").toAbsolutePath();
        port = new Ports(folder.resolve("ports.properties")).keep("postgres");
        server = new PostgresServer(
                PostgresBinaries.unpack(Platform.current(), cache, cache),
                folder.resolve("postgres"),
                ServerAccount.choose());
        server.prepare(ADMIN_PASSWORD, port);
        server.start();
        EmbeddedDatabase.create(port, ADMIN_PASSWORD, PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void begin_with_an_empty_schema() throws SQLException {
        asOwner("DROP SCHEMA IF EXISTS crm CASCADE", "CREATE SCHEMA crm", "CREATE TABLE crm.legacy (id INTEGER)");
    }

    @Test
    void a_schema_that_holds_tables_of_others_is_migrated_once() {
        Schema schema = schema(settings());

        assertThat(schema.migrate()).isEqualTo(schema.newest() + 1); // and the grants
        assertThat(schema.migrate()).isZero();
        assertThatCode(schema::requireCurrent).doesNotThrowAnyException();
    }

    @Test
    void without_the_right_to_alter_it_is_said_which_script_is_missing() throws SQLException {
        assertThatThrownBy(schema(settings())::requireCurrent)
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("V1__hub.sql is missing, for CRM_RECEIPT cannot be read")
                .hasMessageContaining("./tributary db ddl --vendor postgresql --from 1");

        schema(settings()).migrate();
        asOwner("DROP TABLE crm.crm_consent_act CASCADE");

        assertThatThrownBy(schema(settings())::requireCurrent)
                .hasMessageContaining("V6__consent.sql is missing, for CRM_CONSENT_ACT cannot be read");
    }

    @Test
    void scripts_that_a_dba_has_run_by_hand_are_complete_and_flyway_can_be_told() throws SQLException {
        String ddl = new DdlPrint(Vendor.POSTGRESQL, new Scripts(Vendor.POSTGRESQL, CONFIG), settings()).from(1);
        assertThat(ddl).doesNotContain("${");
        asOwner("SET search_path TO crm", ddl);

        Schema schema = schema(settings());
        assertThatCode(schema::requireCurrent).doesNotThrowAnyException();
        assertThatThrownBy(schema::migrate).hasMessageContaining("./tributary db baseline");

        schema.baseline(schema.newest());

        assertThat(schema.migrate()).as("the grants, which may be run again").isEqualTo(1);
        assertThat(schema.migrate()).isZero();
    }

    @Test
    void an_account_that_may_only_write_sees_that_the_schema_is_current() throws SQLException {
        schema(settings()).migrate();
        asOwner("GRANT USAGE ON SCHEMA crm TO crm_writer");
        as(
                EmbeddedDatabase.ADMIN,
                ADMIN_PASSWORD,
                "DROP ROLE IF EXISTS legacy",
                "CREATE ROLE legacy LOGIN PASSWORD 'legacy' IN ROLE crm_writer");

        Schema seen = new Schema(
                new DatabaseAccess(EmbeddedDatabase.url(port), "legacy", "legacy", "crm"), settings(), CONFIG);

        assertThatCode(seen::requireCurrent).doesNotThrowAnyException();
        assertThatThrownBy(() -> as("legacy", "legacy", "DROP TABLE crm.crm_outbox"))
                .hasMessageContaining("must be owner");
    }

    @Test
    void the_scripts_of_every_vendor_can_be_printed_with_everything_filled_in() {
        for (Vendor vendor : Vendor.values()) {
            String ddl = new DdlPrint(vendor, new Scripts(vendor, CONFIG), roles("crm_r", "crm_w", vendor)).from(1);

            assertThat(ddl)
                    .as(vendor.label())
                    .contains("R__grants.sql", "crm_w")
                    .doesNotContain("${");
            assertThat(new DdlPrint(vendor, new Scripts(vendor, CONFIG), roles("crm_r", "crm_w", vendor)).from(2))
                    .doesNotContain("V1__hub.sql")
                    .contains("V2__customer.sql");
        }
    }

    @Test
    void roles_and_table_spaces_that_would_not_be_names_are_refused() {
        assertThatThrownBy(() -> roles("x; DROP TABLE crm", "w", Vendor.ORACLE))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("tributary.db.role.reading");
        Settings onlyOne = new Settings(Map.of("tributary.db.role.reading", "r"), Map.of(), Map.of());
        assertThatThrownBy(() -> ScriptSettings.of(onlyOne, Vendor.DB2)).hasMessageContaining("belong together");
    }

    @Test
    void added_columns_are_looked_for_too() {
        assertThat(
                        SchemaCheck.probes(
                                """
                -- CREATE TABLE CRM_NOT (
                CREATE TABLE CRM_X (
                  ID BIGINT);
                ALTER TABLE CRM_X ADD COLUMN NOTE VARCHAR(20);
                ALTER TABLE CRM_X ADD (OTHER VARCHAR2(20 CHAR));
                ALTER TABLE CRM_X ADD CONSTRAINT UQ_X UNIQUE (ID);
                """))
                .containsExactly(
                        new SchemaCheck.Probe("CRM_X", "1"),
                        new SchemaCheck.Probe("CRM_X", "NOTE"),
                        new SchemaCheck.Probe("CRM_X", "OTHER"));
    }

    private static ScriptSettings settings() {
        return ScriptSettings.embedded();
    }

    private static ScriptSettings roles(String reader, String writer, Vendor vendor) {
        return ScriptSettings.of(
                new Settings(
                        Map.of("tributary.db.role.reading", reader, "tributary.db.role.writing", writer),
                        Map.of(),
                        Map.of()),
                vendor);
    }

    private static Schema schema(ScriptSettings settings) {
        return new Schema(
                new DatabaseAccess(EmbeddedDatabase.url(port), EmbeddedDatabase.NAME, PASSWORD, "crm"),
                settings,
                CONFIG);
    }

    private static void asOwner(String... statements) throws SQLException {
        as(EmbeddedDatabase.NAME, PASSWORD, statements);
    }

    private static void as(String user, String password, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(EmbeddedDatabase.url(port), user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
