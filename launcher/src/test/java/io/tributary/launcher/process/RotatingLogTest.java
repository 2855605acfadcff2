package io.tributary.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
    private final Path folder;

    RotatingLogTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_full_log_moves_aside_and_only_so_many_are_kept() throws IOException {
        RotatingLog log = new RotatingLog(folder.resolve("hub.log"), 3, 2);
        List<String> seen = new ArrayList<>();
        log.pump(input("first\nsecond\nthird\nfourth\n"), seen::add);

        assertThat(seen).containsExactly("first", "second", "third", "fourth");
        assertThat(folder.resolve("hub.log")).hasContent("fourth");
        assertThat(folder.resolve("hub.log.1")).hasContent("third");
        assertThat(folder.resolve("hub.log.2")).hasContent("second");
        assertThat(folder.resolve("hub.log.3")).doesNotExist();
        assertThat(log.tail()).startsWith("first").endsWith("fourth");
    }

    @Test
    void a_second_run_adds_to_the_log_of_the_first() throws IOException {
        RotatingLog log = new RotatingLog(folder.resolve("hub.log"), 1000, 2);
        log.pump(input("one\n"), line -> {});
        log.pump(input("two\n"), line -> {});
        assertThat(folder.resolve("hub.log")).hasContent("one\ntwo");
    }

    @Test
    void what_cannot_be_written_is_lost_alone() throws IOException {
        Path later = folder.resolve("later");
        Path file = later.resolve("hub.log");
        RotatingLog log = new RotatingLog(file, 1000, 2);
        List<String> seen = new ArrayList<>();
        log.pump(input("lost\nkept\n"), line -> {
            seen.add(line);
            if (line.equals("lost")) {
                assertThat(later.toFile().mkdir()).isTrue();
            }
        });

        assertThat(seen).containsExactly("lost", "kept");
        assertThat(file).hasContent("kept");
    }

    private static ByteArrayInputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
