package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.launcher.database.DatabaseAccess;
import io.tributary.launcher.database.Schema;
import io.tributary.launcher.database.ScriptSettings;
import io.tributary.systemtests.harness.ExternalBroker;
import io.tributary.systemtests.harness.ExternalDatabase;
import io.tributary.systemtests.harness.HubApi;
import io.tributary.systemtests.harness.HubApi.Answer;
import io.tributary.systemtests.harness.HubDatabase;
import io.tributary.systemtests.harness.HubFolder;
import io.tributary.systemtests.harness.Records;
import io.tributary.systemtests.harness.Unique;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The EAR on a full Jakarta EE server, beside a database and a broker that are not of its making. */
class EarOnPayaraServerIT {
    private static final String TOKEN = "token-of-the-ear-test";
    private final HubFolder folder = HubFolder.create("ear");

    @Test
    void a_form_becomes_a_row() throws IOException {
        try (ExternalDatabase database = ExternalDatabase.start(folder.path().resolve("postgres"));
                ExternalBroker broker = ExternalBroker.start(folder.path().resolve("broker"))) {
            Map<String, String> settings = new HashMap<>(database.properties());
            HubDatabase content = database.content();
            new Schema(
                            new DatabaseAccess(content.url(), content.user(), content.password(), ""),
                            ScriptSettings.embedded(),
                            folder.config())
                    .migrate();
            Path token = Files.writeString(folder.path().resolve("api-token"), TOKEN);
            settings.putAll(broker.properties());
            settings.put("tributary.config.dir", folder.config().toString());
            settings.put("tributary.data.dir", folder.data().toString());
            settings.put("tributary.api.token.file", token.toString());
            try (PayaraServer server = PayaraServer.start(folder.path().resolve("domains"), environment(settings))) {
                server.deploy(Path.of(Objects.requireNonNull(System.getProperty("tributary.test.ear"))));
                HubApi api = new HubApi(URI.create("http://127.0.0.1:" + server.port() + "/"), token);
                String email = Unique.email();

                Answer answer = api.form("website", Map.of("email", email, "message", "from a full server"));

                assertThat(answer.status()).as(answer.text()).isEqualTo(202);
                assertThat(new Records(content).awaitInquiry(email)).containsEntry("body_text", "from a full server");
                assertThat(api.isReady()).isTrue();
                assertThat(api.books("website").accepted()).isEqualTo(1);
            }
        }
    }

    /** MicroProfile Config reads {@code tributary.db.url} from {@code TRIBUTARY_DB_URL}. */
    private static Map<String, String> environment(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>();
        settings.forEach(
                (name, value) -> environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return environment;
    }
}
