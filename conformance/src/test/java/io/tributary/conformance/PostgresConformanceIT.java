package io.tributary.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.conformance.Finding.Outcome;
import io.tributary.conformance.repository.Contracts;
import io.tributary.conformance.repository.Ground;
import io.tributary.conformance.repository.StatementFiles;
import io.tributary.conformance.repository.StatementsRan;
import io.tributary.conformance.schema.LentSchema;
import io.tributary.conformance.schema.Migration;
import io.tributary.conformance.schema.SchemaRefusedException;
import io.tributary.conformance.schema.Scripts;
import io.tributary.conformance.server.PostgreSql;
import io.tributary.conformance.server.Privileges;
import io.tributary.persistence.VendorDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresConformanceIT {
    private static final Scripts SCRIPTS = new Scripts(
            List.of(Path.of("../config/db/postgresql"), Path.of("../config/db/roles/postgresql")),
            Map.of("reading_role", "reading", "writing_role", "writing"));
    private static final List<String> DO_NOT_APPLY = List.of("page-size");

    @ParameterizedTest
    @EnumSource
    void every_check_passes_and_the_schema_is_left_clean(PostgresServer.Release release) throws Exception {
        Target target = target(release, "postgres", schema(release, "clean"));
        Verification verification = Verification.of(new PostgreSql(), target, SCRIPTS, false);
        Report report = verification.run(Verification.SILENT);
        report = report.with(verification.giveBack());
        assertThat(report.entries())
                .filteredOn(entry -> !DO_NOT_APPLY.contains(entry.name()))
                .allMatch(entry -> entry.finding().outcome() == Outcome.PASSED, "passed");
        assertThat(report.isConforming()).isTrue();
        assertThat(objects(release, "clean")).isEmpty();
    }

    @Test
    void an_account_with_the_writing_role_alone_can_run_every_statement() throws Exception {
        String schema = schema(PostgresServer.Release.NEWEST, "run");
        Workbench owner = new Workbench(target("postgres", schema), new PostgreSql());
        new Migration(SCRIPTS, LentSchema.borrow(owner.target(), new PostgreSql(), false)).run(owner);
        execute("GRANT USAGE ON SCHEMA run TO writing");
        execute("CREATE ROLE runner LOGIN IN ROLE writing");
        Workbench runner = new Workbench(target("runner", schema), new PostgreSql());
        assertThat(new Privileges().run(runner).outcome()).isEqualTo(Outcome.FAILED);
        Contracts.all().forEach(contract -> contract.keep(new Ground(runner)));
        assertThat(new StatementsRan().run(runner).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void a_schema_with_tables_is_refused() throws Exception {
        String schema = schema(PostgresServer.Release.NEWEST, "used");
        execute("CREATE TABLE used.ledger (id INT)");
        assertThatThrownBy(() -> Verification.of(new PostgreSql(), target("postgres", schema), SCRIPTS, false))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining("table ledger")
                .hasMessageContaining("--beside-others");
    }

    @Test
    void a_schema_of_a_hub_is_always_refused() throws Exception {
        String schema = schema(PostgresServer.Release.NEWEST, "hub");
        execute("CREATE TABLE hub.crm_customer (id INT)");
        assertThatThrownBy(() -> Verification.of(new PostgreSql(), target("postgres", schema), SCRIPTS, true))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining("crm_customer");
    }

    @Test
    void beside_others_their_tables_stay_also_when_the_migration_breaks_off(@TempDir Path broken) throws Exception {
        String schema = schema(PostgresServer.Release.NEWEST, "beside");
        execute("CREATE TABLE beside.ledger (id INT PRIMARY KEY)");
        execute("CREATE VIEW beside.ledger_view AS SELECT id FROM beside.ledger");
        Files.writeString(broken.resolve("V1__one.sql"), "CREATE TABLE CRM_ONE (ID INT REFERENCES ledger (id));");
        Files.writeString(broken.resolve("V2__two.sql"), "CREATE TABLE CRM_TWO (ID INT REFERENCES NOTHING (ID));");
        Verification verification = Verification.of(
                new PostgreSql(), target("postgres", schema), new Scripts(List.of(broken), Map.of()), true);
        Report report = verification.run(Verification.SILENT);
        assertThat(outcome(report, "migration")).isEqualTo(Outcome.FAILED);
        assertThat(outcome(report, "repository-customers")).isEqualTo(Outcome.SKIPPED);
        assertThat(report.isConforming()).isFalse();
        assertThat(verification.giveBack().finding().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(objects(PostgresServer.Release.NEWEST, "beside"))
                .containsExactlyInAnyOrder("table ledger", "view ledger_view");
    }

    @Test
    void an_account_that_may_not_make_tables_is_told_what_it_lacks() throws Exception {
        String schema = schema(PostgresServer.Release.NEWEST, "poor");
        execute("CREATE ROLE poor LOGIN");
        execute("GRANT USAGE ON SCHEMA poor TO poor");
        Verification verification = Verification.of(new PostgreSql(), target("poor", schema), SCRIPTS, false);
        Report report = verification.run(Verification.SILENT);
        assertThat(report.entries())
                .filteredOn(entry -> entry.name().equals("privileges"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.finding().result()).contains("CREATE ON SCHEMA poor"));
        assertThat(outcome(report, "migration")).isEqualTo(Outcome.FAILED);
        assertThat(verification.giveBack().finding().outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void statements_that_no_contract_runs_are_named() {
        Finding finding = new StatementsRan().run(new Workbench(target("postgres", "public"), new PostgreSql()));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(StatementFiles.names()).hasSizeGreaterThan(70).allMatch(finding.result()::contains);
    }

    private static Outcome outcome(Report report, String check) {
        return report.entries().stream()
                .filter(entry -> entry.name().equals(check))
                .map(entry -> entry.finding().outcome())
                .findFirst()
                .orElseThrow();
    }

    private static Target target(String user, String schema) {
        return target(PostgresServer.Release.NEWEST, user, schema);
    }

    private static Target target(PostgresServer.Release release, String user, String schema) {
        String url = PostgresServer.of(release).url();
        return new Target(new VendorDataSource(url, user, "", ""), url, schema);
    }

    private static List<String> objects(PostgresServer.Release release, String schema) throws SQLException {
        try (Connection connection = target(release, "postgres", schema).connect()) {
            return new PostgreSql()
                    .objects(connection, schema).stream().map(Object::toString).toList();
        }
    }

    /** An empty one, on a server that has the roles. */
    private static String schema(PostgresServer.Release release, String name) throws SQLException {
        for (String role : List.of("reading", "writing")) {
            execute(
                    release,
                    """
                    DO $$ BEGIN
                      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF;
                    END $$"""
                            .formatted(role));
        }
        execute(release, "CREATE SCHEMA " + name);
        return name;
    }

    private static void execute(String sql) throws SQLException {
        execute(PostgresServer.Release.NEWEST, sql);
    }

    private static void execute(PostgresServer.Release release, String sql) throws SQLException {
        try (Connection connection = target(release, "postgres", "public").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
