package io.tributary.launcher.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.launcher.Installation;
import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.database.EmbeddedDatabase;
import io.tributary.launcher.database.Platform;
import io.tributary.launcher.database.PostgresBinaries;
import io.tributary.launcher.database.PostgresServer;
import io.tributary.launcher.database.Schema;
import io.tributary.launcher.database.ScriptSettings;
import io.tributary.launcher.database.ServerAccount;
import io.tributary.launcher.rebuild.Difference.Kind;
import io.tributary.launcher.rebuild.Rebuild.Result;
import io.tributary.launcher.rebuild.Rebuild.Trial;
import io.tributary.launcher.settings.Ports;
import io.tributary.launcher.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Golden records computed from the journal on a real PostgreSQL, and compared with those that intake has made. */
class RebuildIT {
    private static final String ADMIN_PASSWORD = "admin-of-the-tests";
    private static final String PASSWORD = "database-of-the-tests";
    private static final String MAPPING =
            """
            [{"type": "customer",
              "name": {"given": given, "family": family},
              "birthDate": born,
              "emails": email ? [email] : [],
              "phones": phone ? [phone] : [],
              "externalIds": member ? [{"system": "club", "value": member}] : []}]
            """;

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;

    private static int port;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path config;

    @SuppressWarnings("NullAway.Init")
    private StandingHub hub;

    private final List<Difference> differences = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path data) {
        Path cache = cache();
        port = new Ports(data.resolve("ports.properties")).keep("postgres");
        server = new PostgresServer(
                PostgresBinaries.unpack(Platform.current(), cache, cache),
                data.resolve("postgres"),
                ServerAccount.choose());
        server.prepare(ADMIN_PASSWORD, port);
        server.start();
        EmbeddedDatabase.create(port, ADMIN_PASSWORD, PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Path home() {
        return Path.of("target", "home").toAbsolutePath();
    }

    private static Path cache() {
        return home().resolve("cache");
    }

    @BeforeEach
    void begin_with_an_empty_hub() throws IOException {
        config = folder.resolve("config");
        copy(Path.of("..", "config", "db"), config.resolve("db"));
        Files.createDirectories(config.resolve("sources"));
        Files.createDirectories(config.resolve("mappings"));
        Files.writeString(
                config.resolve("sources/people.yaml"),
                "channel: jms\nformat: json\nregion: DE\nmapping: people.jsonata\n");
        Files.writeString(config.resolve("mappings/people.jsonata"), MAPPING);
        DatabaseAccess admin = new DatabaseAccess(EmbeddedDatabase.url(port), EmbeddedDatabase.NAME, PASSWORD, "");
        Snapshot.jdbi(admin)
                .useHandle(handle -> handle.execute("DROP SCHEMA IF EXISTS crm CASCADE; CREATE SCHEMA crm"));
        new Schema(access(), ScriptSettings.embedded(), config).migrate();
        hub = new StandingHub(access(), config);
    }

    private static DatabaseAccess access() {
        return new DatabaseAccess(EmbeddedDatabase.url(port), EmbeddedDatabase.NAME, PASSWORD, "crm");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String person(String given, String family, String born, String email, String member) {
        return "{\"given\":\"%s\",\"family\":\"%s\",\"born\":\"%s\",\"email\":\"%s\",\"member\":\"%s\"}"
                .formatted(given, family, born, email, member);
    }

    private List<Long> aFewPeople() {
        List<Long> golden = new ArrayList<>();
        golden.addAll(hub.take(
                person("Anna", "Schmidt", "1980-05-04", "anna.schmidt@example.org", "17"),
                person("Bernd", "Yilmaz", "1975-01-31", "bernd@example.com", "18")));
        golden.addAll(hub.take(person("Anna", "Schmidt-Meyer", "1980-05-04", "anna.schmidt@example.org", "17")));
        golden.addAll(hub.take(
                person("Юрий", "Гагарин", "1990-03-09", "gagarin@example.net", "19"),
                person("Carla", "Rossi", "1966-12-24", "rossi@example.it", "20")));
        golden.addAll(hub.take(person("Carla", "Rossi", "1966-12-24", "carla.rossi@example.it", "20")));
        golden.addAll(hub.take(person("Karla", "Bianchi", "1966-12-25", "kb@example.it", "21")));
        return golden;
    }

    @Test
    void what_intake_and_stewards_have_made_is_what_the_journal_yields() {
        List<Long> golden = aFewPeople();
        assertThat(golden.get(2)).as("matched").isEqualTo(golden.get(0));
        hub.decide("SAME", golden.get(3), golden.get(1));
        hub.decide("DIFFERENT", golden.get(4), golden.get(6));

        Result result = rebuild(Trial.NONE);

        assertThat(differences).isEmpty();
        assertThat(result.comparison().isEqual()).isTrue();
        assertThat(result.comparison().standing()).isEqualTo(result.comparison().computed());
        assertThat(result.translation().anew()).isEqualTo(7);
        assertThat(result.translation().kept()).isZero();
    }

    @Test
    void a_golden_record_that_somebody_tampered_with_is_found() {
        List<Long> golden = aFewPeople();
        hub.tamper("UPDATE CRM_CUSTOMER SET FAMILY_NAME = 'Wrong' WHERE ID = ?", golden.get(0));
        hub.tamper("DELETE FROM CRM_CONTACT_POINT WHERE CUSTOMER_ID = ?", golden.get(1));

        rebuild(Trial.NONE);

        assertThat(differences).extracting(Difference::id).containsExactly(golden.get(0), golden.get(1));
        assertThat(differences.get(0).changes()).anySatisfy(change -> {
            assertThat(change.what()).isEqualTo("familyName");
            assertThat(change.before()).isEqualTo("Wrong");
            assertThat(change.after()).isEqualTo("Schmidt-Meyer");
            assertThat(change.from()).isEqualTo("people/k3");
        });
        assertThat(differences.get(1).changes())
                .anySatisfy(change -> assertThat(change.what()).startsWith("contactPoints EMAIL bernd@example.com"));
    }

    @Test
    void another_mapping_shows_what_it_would_change_and_changes_nothing() throws IOException {
        List<Long> golden = aFewPeople();
        Path tried = Files.createDirectories(folder.resolve("tried")).resolve("people.jsonata");
        Files.writeString(tried, MAPPING.replace("\"given\": given", "\"given\": $uppercase(given)"));
        long before = hub.number("SELECT SUM(VERSION_NO) FROM CRM_CUSTOMER");

        Result result = rebuild(new Trial(List.of(tried), null, null));

        assertThat(result.translation().otherwise()).isEqualTo(7);
        assertThat(differences).extracting(Difference::kind).containsOnly(Kind.CHANGED);
        assertThat(differences.get(0).changes()).anySatisfy(change -> {
            assertThat(change.what()).isEqualTo("givenName");
            assertThat(change.before()).isEqualTo("Anna");
            assertThat(change.after()).isEqualTo("ANNA");
        });
        assertThat(hub.number("SELECT SUM(VERSION_NO) FROM CRM_CUSTOMER")).isEqualTo(before);
        assertThat(golden).isNotEmpty();
        assertThat(rebuild(Trial.NONE).comparison().isEqual()).isTrue();
    }

    @Test
    void what_cannot_be_understood_any_more_stays_as_it_was_understood() throws IOException {
        aFewPeople();
        Files.delete(config.resolve("sources/people.yaml"));

        Result result = rebuild(Trial.NONE);

        assertThat(result.comparison().isEqual()).isTrue();
        assertThat(result.translation().kept()).isEqualTo(7);
        assertThat(result.translation().reasons()).hasSize(1);
    }

    @Test
    void what_differs_is_brought_to_what_the_journal_yields() {
        List<Long> golden = aFewPeople();
        hub.decide("SAME", golden.get(3), golden.get(1));
        hub.tamper("UPDATE CRM_CUSTOMER SET FAMILY_NAME = 'Wrong' WHERE ID = ?", golden.get(0));
        hub.tamper("DELETE FROM CRM_CONTACT_POINT WHERE CUSTOMER_ID = ?", golden.get(4));
        hub.tamper("UPDATE CRM_INTERACTION SET CUSTOMER_ID = ? WHERE CUSTOMER_ID = ?", golden.get(6), golden.get(0));
        hub.tamper("DELETE FROM CRM_MATCH_LINK");

        Result before = corrected();

        assertThat(before.comparison().isEqual()).isFalse();
        assertThat(rebuild(Trial.NONE).comparison().isEqual())
                .as(differences.toString())
                .isTrue();
    }

    @Test
    void another_mapping_that_is_in_use_from_now_on_is_carried_through() throws IOException {
        List<Long> golden = aFewPeople();
        Files.writeString(
                config.resolve("mappings/people.jsonata"),
                MAPPING.replace("\"value\": member", "\"value\": member = \"21\" ? \"20\" : member")
                        .replace("given, \"family\": family", "\"Carla\", \"family\": \"Rossi\""));
        long records = hub.number("SELECT COUNT(*) FROM CRM_SOURCE_RECORD");

        corrected();

        assertThat(rebuild(Trial.NONE).comparison().isEqual())
                .as(differences.toString())
                .isTrue();
        assertThat(hub.number("SELECT COUNT(*) FROM CRM_SOURCE_RECORD")).isEqualTo(records);
        assertThat(hub.number(
                        "SELECT COUNT(*) FROM CRM_CUSTOMER WHERE FAMILY_NAME <> 'Rossi' AND CUSTOMER_STATE = 'ACTIVE'"))
                .isZero();
        assertThat(golden).isNotEmpty();
    }

    private Result corrected() {
        differences.clear();
        Rebuild rebuild = rebuild();
        return rebuild.run(
                access(),
                Trial.NONE,
                differences::add,
                (result, computed) -> rebuild.correct(
                        access(), differences.stream().map(Difference::id).toList(), computed));
    }

    private Result rebuild(Trial trial) {
        differences.clear();
        return rebuild().run(access(), trial, differences::add, (result, computed) -> {});
    }

    private Rebuild rebuild() {
        Installation installation = new Installation(home(), home());
        return new Rebuild(
                installation,
                config,
                new Settings(Map.of(), Map.of(), Map.of()),
                folder.resolve("room"),
                new Progress(new PrintWriter(new StringWriter())));
    }
}
