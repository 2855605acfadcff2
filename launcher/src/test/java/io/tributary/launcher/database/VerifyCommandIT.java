package io.tributary.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.launcher.database.verify.VerifyCommand;
import io.tributary.launcher.settings.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code tributary db verify} against a server that is set up as the embedded one. */
class VerifyCommandIT {
    private static final String PASSWORD = "database-of-the-tests";

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;

    @SuppressWarnings("NullAway.Init")
    private static Path passwordFile;

    private static int port;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path cache = Path.of("target", "postgres-cache").toAbsolutePath();
        port = new Ports(folder.resolve("ports.properties")).keep("postgres");
        server = new PostgresServer(
                PostgresBinaries.unpack(Platform.current(), cache, cache),
                folder.resolve("postgres"),
                ServerAccount.choose());
        server.prepare("admin-of-the-tests", port);
        server.start();
        EmbeddedDatabase.create(port, "admin-of-the-tests", PASSWORD);
        passwordFile = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void the_embedded_server_passes_every_check_and_is_left_as_it_was() throws Exception {
        execute("CREATE SCHEMA verify");

        assertThat(verify("--schema", "verify", "--json")).as(out + "\n" + err).isZero();

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("conforming").asBoolean()).isTrue();
        assertThat(report.get("failed").asInt()).isZero();
        assertThat(report.get("checks")).hasSizeGreaterThan(40);
        assertThat(report.get("checks").get(0).get("name").asText()).isEqualTo("version");
        execute("DROP SCHEMA verify RESTRICT");
    }

    @Test
    void a_schema_that_holds_tables_is_a_wrong_call() throws Exception {
        execute("CREATE SCHEMA used");
        execute("CREATE TABLE used.ledger (id INTEGER)");

        assertThat(verify("--schema", "used")).isEqualTo(2);

        assertThat(err.toString()).contains("table ledger", "--beside-others");
        execute("DROP TABLE used.ledger");
    }

    @Test
    void a_schema_that_is_not_there_is_a_wrong_call() {
        assertThat(verify("--schema", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("no schema nowhere");
    }

    @Test
    void a_server_that_does_not_answer_is_a_wrong_call_and_no_password_is_shown() {
        int code = new CommandLine(new VerifyCommand())
                .setErr(new PrintWriter(err, true))
                .execute("--url", "jdbc:postgresql://127.0.0.1:1/nothing?password=hush", "--user", "nobody");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("hush");
    }

    private int verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--config",
                Path.of("..", "config").toAbsolutePath().normalize().toString(),
                "--url",
                EmbeddedDatabase.url(port),
                "--user",
                "tributary",
                "--password-file",
                passwordFile.toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(EmbeddedDatabase.url(port), "tributary", PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
