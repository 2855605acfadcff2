package io.tributary.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private final Path folder;

    DataFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_second_hub_is_told_who_has_the_folder() {
        try (DataFolder first = DataFolder.at(folder).lock()) {
            DataFolder second = DataFolder.at(folder);
            assertThatThrownBy(second::lock)
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining(first.path().toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        try (DataFolder again = DataFolder.at(folder).lock()) {
            assertThat(again.run()).isDirectory();
        }
    }

    @Test
    void secrets_are_made_once_and_only_their_owner_may_read_them() throws IOException {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        String token = secrets.get(Secrets.API_TOKEN);
        assertThat(token).hasSizeGreaterThan(30);
        assertThat(new Secrets(folder.resolve("secrets")).get(Secrets.API_TOKEN))
                .isEqualTo(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file(Secrets.API_TOKEN))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_port_is_kept_until_somebody_else_takes_it() throws IOException {
        Ports ports = new Ports(folder.resolve("ports.properties"));
        int port = ports.keep("broker");
        assertThat(ports.keep("broker")).isEqualTo(port);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports.keep("broker")).isNotEqualTo(other.getLocalPort());
        }
    }
}
