package io.tributary.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCatalogTest {
    private final Path config;

    SourceCatalogTest(@TempDir Path config) throws IOException {
        this.config = config;
        Files.createDirectory(config.resolve("sources"));
        Files.createDirectory(config.resolve("mappings"));
        Files.writeString(config.resolve("mappings/m.jsonata"), "{}");
    }

    @Test
    void what_a_source_leaves_out_has_a_default() {
        write("shop", "channel: webform\nformat: canonical\n");
        write("desk", "channel: email\nformat: canonical\nemail: {host: h, user: u, password: p}\n");
        write("bank", "channel: billing\nformat: canonical\nfolder: {path: inbox/bank}\ncsv: {}\n");
        SourceCatalog catalog = load(Map.of());
        assertThat(source(catalog, "shop").enabled()).isTrue();
        assertThat(source(catalog, "shop").maxBytes()).isEqualTo(10_485_760);
        assertThat(source(catalog, "shop").webform())
                .isEqualTo(new Source.WebForm(List.of(), null, "_key", null, null, Duration.ofSeconds(2), 30));
        assertThat(source(catalog, "desk").email())
                .isEqualTo(new Source.Email(
                        "h", 993, Source.Email.Tls.IMPLICIT, "u", "p", "INBOX", Duration.ofSeconds(10)));
        assertThat(source(catalog, "bank").folder())
                .isEqualTo(new Source.Folder("inbox/bank", "*", Duration.ofSeconds(2), Duration.ofSeconds(2)));
        assertThat(source(catalog, "bank").csv())
                .isEqualTo(new Source.Csv(',', '"', StandardCharsets.UTF_8, '.', "yyyy-MM-dd", Map.of(), List.of()));
    }

    @Test
    void placeholders_stand_for_texts_numbers_and_flags() {
        write(
                "desk",
                """
                channel: email
                enabled: ${desk.enabled:false}
                format: canonical
                maxBytes: ${desk.max:25MB}
                email:
                  host: mail.${domain}
                  port: ${desk.port}
                  user: ${desk.user:a:b}
                  password: ${desk.password}
                  pollInterval: ${desk.poll:PT1M}
                """);
        SourceCatalog catalog = load(Map.of(
                "desk.enabled", "true", "desk.port", "1993", "domain", "example.org", "desk.password", "$1\\x${y}"));
        Source desk = source(catalog, "desk");
        assertThat(desk.maxBytes()).isEqualTo(25L * 1024 * 1024);
        assertThat(desk.email())
                .isEqualTo(new Source.Email(
                        "mail.example.org",
                        1993,
                        Source.Email.Tls.IMPLICIT,
                        "a:b",
                        "$1\\x${y}",
                        "INBOX",
                        Duration.ofMinutes(1)));
        assertThat(desk.toString()).doesNotContain("$1");
    }

    @Test
    void a_source_that_is_switched_off_needs_no_values() {
        write(
                "desk",
                "channel: email\nenabled: false\nformat: canonical\nemail: {host: '${h}', port: '${p}', password: '${x}'}\n");
        SourceCatalog catalog = load(Map.of());
        assertThat(catalog.all()).hasSize(1);
        assertThat(catalog.enabled(Channel.EMAIL)).isEmpty();
    }

    @Test
    void a_tool_that_only_translates_needs_no_secrets() {
        write("desk", "channel: email\nformat: canonical\nemail: {host: '${h}', port: '${p}', password: '${x}'}\n");
        assertThat(SourceCatalog.loadSwitchedOff(config, name -> null).find("desk"))
                .isPresent();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_file_and_line() {
        write("a", "channel: webform\nformat: canonical\nname: b\n");
        write("c", "channel: email\nformat: canonical\n");
        write("d", "channel: webform\nformat: smoke\n");
        write("e", "channel: webform\nformat: canonical\nwebform:\n  origin: [x]\n");
        write("f", "channel: webform\nformat: canonical\ncsv:\n  charset: latin-99\n");
        write("g", "channel: webform\nformat: canonical\ncsv:\n  delimiter: ;;\n");
        write("h", "channel: carrier-pigeon\nformat: canonical\n");
        write("i", "channel: [\n");
        write("j", "channel: webform\nchannel: email\n");
        write("k", "channel: webform\nformat: canonical\nregion: Germany\nmaxBytes: lots\n");
        write("l", "channel: email\nformat: canonical\nemail:\n  host: ${no.host}\n  user: u\n  password: p\n");
        write("m", "just text");
        write("n", "channel: webform\nformat: canonical\nmapping: ../../etc/passwd\n");
        assertThatThrownBy(() -> load(Map.of())).isInstanceOfSatisfying(ConfigurationException.class, e -> assertThat(
                        e.problems())
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("sources/a.yaml:3: the source is called \"b\""),
                        p -> assertThat(p).startsWith("sources/c.yaml:1: \"email\" is missing"),
                        p -> assertThat(p).startsWith("sources/d.yaml:2: format \"smoke\" is not known"),
                        p -> assertThat(p)
                                .startsWith("sources/e.yaml:4: \"origin\" is not known here; known are honeypot"),
                        p -> assertThat(p).startsWith("sources/f.yaml:4: \"charset\" is \"latin-99\" but must be"),
                        p -> assertThat(p)
                                .startsWith("sources/g.yaml:4: \"delimiter\" ")
                                .contains("one character"),
                        p -> assertThat(p)
                                .startsWith("sources/h.yaml:1: \"channel\" is \"carrier-pigeon\"")
                                .contains("webform"),
                        p -> assertThat(p).startsWith("sources/i.yaml:1: is not valid YAML"),
                        p -> assertThat(p)
                                .startsWith("sources/j.yaml:2: is not valid YAML")
                                .contains("channel"),
                        p -> assertThat(p).startsWith("sources/k.yaml:4: \"maxBytes\" is \"lots\""),
                        p -> assertThat(p).startsWith("sources/l.yaml:4: \"no.host\" has no value"),
                        p -> assertThat(p).startsWith("sources/m.yaml:1: is not a YAML mapping"),
                        p -> assertThat(p).contains("sources/n.yaml:3: \"../../etc/passwd\" lies outside")));
    }

    @Test
    void a_folder_without_sources_is_said() {
        assertThatThrownBy(() -> SourceCatalog.load(config.resolve("elsewhere"), name -> null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no such folder");
    }

    private SourceCatalog load(Map<String, String> properties) {
        return SourceCatalog.load(config, properties::get);
    }

    private static Source source(SourceCatalog catalog, String name) {
        return catalog.find(name).orElseThrow();
    }

    private void write(String name, String yaml) {
        try {
            Files.writeString(config.resolve("sources").resolve(name + ".yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
