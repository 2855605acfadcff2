package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.harness.Distribution;
import io.tributary.systemtests.harness.Distribution.Outcome;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubFolder;
import io.tributary.systemtests.harness.RunningHubs;
import io.tributary.systemtests.harness.Unique;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningHubs.class)
class BackupIT {
    private static final int BEFORE = 60;
    private static final int AFTER = 20;
    private static final String APPLIED =
            "SELECT COUNT(*) FROM CRM_RECEIPT WHERE SOURCE_NAME = 'website' AND RECEIPT_STATE = 'APPLIED' AND INTAKE_KEY = ?";

    private final HubFolder folder = HubFolder.create("backup")
            .editSource("website", yaml -> yaml.replace("ratePerMinute: 30", "ratePerMinute: 1000000"));
    private final Path archive = folder.path().resolve("saved.zip");

    @Test
    void what_was_accepted_before_the_backup_is_there_once_after_the_disaster() throws IOException {
        List<String> before;
        try (Hub hub = Hub.start(folder)) {
            before = send(hub, BEFORE);
            assertThat(backup().err()).contains("is in use by another hub");
            // at once, so that some of them are in the journal only
        }
        Outcome saved = backup();
        assertThat(saved.code()).as(saved.err()).isZero();
        assertThat(backup().err()).contains("not overwritten");
        List<String> after;
        try (Hub hub = Hub.start(folder)) {
            after = send(hub, AFTER);
        }
        assertThat(restore().err()).contains("is not empty");
        Path lost = folder.path().resolve("lost");
        Files.move(folder.data(), lost);

        assertThat(damaged().err()).contains("is damaged");
        assertThat(folder.data()).doesNotExist();
        Outcome restored = restore();
        assertThat(restored.code()).as(restored.err()).isZero();

        try (Hub hub = Hub.start(folder)) {
            eventually(() -> assertThat(hub.api().books("website").atRest()).isTrue());
            assertThat(hub.api().books("website").accepted()).isEqualTo(BEFORE);
            assertThat(before).allSatisfy(key -> assertThat(hub.database().count(APPLIED, key))
                    .as(key)
                    .isOne());
            assertThat(after).allSatisfy(key -> assertThat(hub.database().count(APPLIED, key))
                    .as(key)
                    .isZero());
            assertThat(hub.database().count("SELECT COUNT(*) FROM CRM_INQUIRY")).isEqualTo(BEFORE);
            send(hub, AFTER);
            eventually(() -> assertThat(hub.api().books("website").applied()).isEqualTo(BEFORE + AFTER));
            eventually(() -> assertThat(hub.database().count("SELECT COUNT(*) FROM CRM_OUTBOX"))
                    .isZero());
        }
    }

    private static List<String> send(Hub hub, int forms) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < forms; i++) {
            String key = Unique.word();
            assertThat(hub.api()
                            .form("website", Map.of("_key", key, "email", Unique.email(), "message", "Hello " + i))
                            .status())
                    .isEqualTo(202);
            keys.add(key);
        }
        return keys;
    }

    private Outcome backup() {
        return Distribution.run("backup", "--to", archive.toString(), "--data", data(), "--config", config());
    }

    private Outcome restore() {
        return Distribution.run("restore", "--from", archive.toString(), "--data", data(), "--config", config());
    }

    private Outcome damaged() throws IOException {
        Path copy = archive.resolveSibling("damaged.zip");
        byte[] bytes = Files.readAllBytes(archive);
        for (int i = 0; i < 64; i++) { // a single bit may well stand for the same bytes, where they are compressed
            bytes[bytes.length / 2 + i] ^= (byte) 0xFF;
        }
        Files.write(copy, bytes);
        return Distribution.run("restore", "--from", copy.toString(), "--data", data(), "--config", config());
    }

    private String data() {
        return folder.data().toString();
    }

    private String config() {
        return folder.config().toString();
    }
}
