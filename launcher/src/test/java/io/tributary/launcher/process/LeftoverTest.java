package io.tributary.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {
    private final Path folder;

    LeftoverTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_process_is_ours_only_if_all_marks_are_in_its_command_line() {
        String commandLine = "/usr/bin/java -jar /opt/payara-micro.jar --rootdir /data one/run/payara";
        assertThat(Leftover.isOurs(commandLine, List.of("payara-micro.jar", "/data one/run/payara")))
                .isTrue();
        assertThat(Leftover.isOurs(commandLine, List.of("payara-micro.jar", "/data two/run/payara")))
                .isFalse();
        assertThat(Leftover.isOurs("", List.of())).isFalse();
    }

    @Test
    void a_process_that_took_over_the_id_of_ours_is_left_alone() throws IOException {
        Path pidFile = Files.writeString(
                folder.resolve("hub.pid"), Long.toString(ProcessHandle.current().pid()));
        assertThat(Leftover.find(pidFile, List.of("surely-not-part-of-this-command-line")))
                .isEmpty();
        assertThat(Leftover.find(pidFile, List.of("java"))).contains(ProcessHandle.current());
    }

    @Test
    void a_missing_or_garbled_pid_file_names_nobody() throws IOException {
        assertThat(Leftover.pidIn(folder.resolve("none"))).isEmpty();
        assertThat(Leftover.pidIn(Files.writeString(folder.resolve("garbled"), "12x\n")))
                .isEmpty();
        assertThat(Leftover.pidIn(Files.writeString(folder.resolve("postmaster.pid"), "4711\n/data\n")))
                .contains(4711L);
    }
}
